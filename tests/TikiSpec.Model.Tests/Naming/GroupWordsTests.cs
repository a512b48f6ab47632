using TikiSpec.Model.Tests.Reading;

namespace TikiSpec.Model.Tests.Naming;

/// <summary>What of a method's name only repeats its group.</summary>
public class GroupWordsTests
{
    [Theory]
    // The group's own words behind a verb.
    [InlineData("PostPayments", "Payments", "Post")]
    [InlineData("GetPaymentLinksLinkId", "PaymentLinks", "GetLinkId")]
    [InlineData("PostPaymentsPaymentPspReferenceCancels", "Payments", "PostPaymentPspReferenceCancels")]
    [InlineData("ListPets", "Pets", "List")]
    [InlineData("FindPetsByStatus", "Pets", "FindByStatus")]
    // Its last words are enough.
    [InlineData("CreateSafelist", "AccountsV1Safelist", "Create")]
    [InlineData("FetchCall", "Api20100401Call", "Fetch")]
    [InlineData("UpdateLink", "PaymentLinks", "Update")]
    // One of many is said by the verb where it can be.
    [InlineData("CreatePet", "Pets", "Create")]
    [InlineData("ListPets", "Pet", "List")]
    [InlineData("AddPet", "Pet", "Add")]
    [InlineData("GetAnAlbum", "Albums", "Get")]
    [InlineData("GetAnAlbumsTracks", "Albums", "GetTracks")]
    [InlineData("GetAUsersDevices", "Player", "GetUsersDevices")]
    [InlineData("SkipTheTrack", "Player", "SkipTheTrack")]
    [InlineData("GetA", "Player", "GetA")]
    [InlineData("GetACL", "Player", "GetACL")]
    [InlineData("GetA2", "Player", "GetA2")]
    // Where only the number tells one from all, it stays.
    [InlineData("GetPets", "Pets", "Get")]
    [InlineData("GetPet", "Pets", "GetPet")]
    [InlineData("GetPets", "Pet", "GetPets")]
    [InlineData("GetPet", "Pet", "Get")]
    [InlineData("DeletePet", "Pets", "Delete")]
    // What stands elsewhere says something.
    [InlineData("GetMultipleAlbums", "Albums", "GetMultipleAlbums")]
    [InlineData("GetOwnerPets", "Pets", "GetOwnerPets")]
    [InlineData("UserAccounts", "Accounts", "UserAccounts")]
    [InlineData("Accounts", "Accounts", "Accounts")]
    [InlineData("Get", "Accounts", "Get")]
    [InlineData("GetPetStore", "Store", "GetPetStore")]
    [InlineData("GetPetsV2", "Pets", "GetV2")]
    [InlineData("RemoveAlbumsUser", "Albums", "RemoveAlbumsUser")]
    [InlineData("SaveAlbumsForUser", "Albums", "SaveForUser")]
    [InlineData("GetPets2", "Pets", "GetPets2")]
    [InlineData("GetHTTPPets", "Pets", "GetHTTPPets")]
    [InlineData("GetHTTPLink", "HTTPLink", "Get")]
    public void It_is_dropped_behind_the_verb(string method, string group, string name) =>
        Assert.Equal(name, Spec.Operation(Spec.WithOperation($"operationId: {method}\ntags: [{group}]\nresponses: {{}}")).MethodName);
}
