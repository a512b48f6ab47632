using TikiSpec.Emitter.Tests.Compiling;
using TikiSpec.Emitter.Tests.Text;
using TikiSpec.Model;

namespace TikiSpec.Emitter.Tests.Surface;

public sealed class SurfaceTextTests
{
    [Theory]
    [InlineData("record", "property Parcel.Id: long <- \"id\" integer(int64) required")]
    [InlineData("record", "observed Parcel.Id as string named \"parcel_id\" since 2023-03 \"an answer of the list\"")]
    [InlineData("record", "property Parcel.Stops: IReadOnlyList<long> <- \"stops\" string of integer(int64) with \",\" between optional")]
    [InlineData("record", "limit Parcel.Weight greater than 0")]
    [InlineData("record", "limit Parcel.Label length at most 20")]
    [InlineData("record", "default Parcel.Label \"none\"")]
    [InlineData("record", "type Parcel: record response")]
    [InlineData("enums", "type Report: class response")]
    [InlineData("request", "property NewParcel.Label: required string <- \"label\" string required")]
    [InlineData("request", "property NewParcel.Id: long? <- \"id\" integer(int64) required read-only")]
    [InlineData("request", "limit NewParcel.Items count at least 1")]
    [InlineData("webhooks", "webhook ShopWebhooks.OrderPaid: SignedWebhook<Paid>")]
    [InlineData("webhooks", "wire ShopWebhooks.OrderPaid POST \"order.paid\"")]
    [InlineData("webhooks", "signed ShopWebhooks.OrderPaid sha256 hex in X-Signature behind \"sha256=\" of \"{body}\"")]
    [InlineData("webhooks", "signed ShopWebhooks.OrderSent sha1 base64 in X-Old of \"{X-Time}.{body}\"")]
    [InlineData("webhooks", "deprecated ShopWebhooks.OrderSent")]
    [InlineData("webhooks", "webhook ShopWebhooks.SubscriptionCreateOnData: SignedWebhook<IReadOnlyList<long>>")]
    [InlineData("webhooks", "webhook ShopWebhooks.Any: SignedWebhook<ShopWebhook>")]
    [InlineData("enums", "enum State.OnHold = \"on-hold\"")]
    [InlineData("enums", "enum Status.Enabled = 1")]
    [InlineData("enums", "type State: string with known values, others may come")]
    [InlineData(
        "operations",
        "op Labels.PutAsync(long id, string @event, DateTimeOffset at, string? body = null, LabelPutOptions? options = null): nothing"
    )]
    [InlineData("operations", "wire Labels.Put PUT /parcels/{id}/labels/{event}")]
    [InlineData("operations", "wire Labels.Put {id} = integer(int64) required -> Id")]
    [InlineData("operations", "wire Labels.Put ?sizes = repeated integer(int32) -> Sizes")]
    [InlineData("operations", "wire Labels.Put ?colors = pipeDelimited string -> Colors")]
    [InlineData("operations", "wire Labels.Put ?filter = map of string (deepObject) -> Filter")]
    [InlineData("operations", "wire Labels.Put header X-Level = integer(int32) -> XLevel")]
    [InlineData("operations", "wire Labels.Put body text/csv string optional")]
    [InlineData("operations", "wire Labels.Put 204 without content")]
    [InlineData("operations", "wire Labels.Put security key | oauth | anonymous")]
    [InlineData("operations", "security oauth OAuth2 token https://shop.example/token")]
    [InlineData("operations", "server 0 https://shop.example/api \"Production\"")]
    [InlineData("operations", "surface shop.v1 document 1 in V1")]
    [InlineData("calls", "op Parcels.ListAllAsync(string depot, ParcelListOptions? options = null): PageSequence<Parcel>")]
    [InlineData("calls", "paging Parcels.List by Page over Data until Paging?.LastPage")]
    [InlineData("calls", "batch Parcels.UpdateRows at most 20 Data, outcome Data.IsSuccess, matched by Id, Code")]
    [InlineData("calls", "poll Parcels.Get until State is \"arrived\" or \"lost\"")]
    [InlineData("calls", "unwrap Parcels.Get the single element of \"data\"")]
    [InlineData(
        "deprecation",
        "deprecated Parcels.ListAsync since 2022-01-05 until 2027-01-01 use shop.v2.1 Parcels_List \"It knows \\\"depots\\\".\""
    )]
    [InlineData("deprecation", "deprecated Parcel.Weight since 2023-04-01 \"Use kilograms.\"")]
    [InlineData("deprecation", "deprecated OldBox")]
    public void A_fact_has_a_line(string name, string line) => Assert.Contains(line, Lines(EmitterCase.Surface(name)));

    [Fact]
    public void The_order_of_the_document_does_not_count()
    {
        var surface = EmitterCase.Surface("calls");
        var turned = surface with
        {
            Types = surface.Types.Reverse().Select(Turned).ToEquatableList(),
            Groups = surface
                .Groups.Reverse()
                .Select(static group => group with { Operations = group.Operations.Reverse().ToEquatableList() })
                .ToEquatableList(),
        };

        Assert.NotEqual(surface, turned);
        Assert.Equal(SurfaceText.Write(surface), SurfaceText.Write(turned));
    }

    [Theory]
    [MemberData(nameof(HostileTexts.All), MemberType = typeof(HostileTexts))]
    public void No_text_of_a_spec_makes_a_line_of_its_own(string text)
    {
        var lines = Lines(HostileSpec.Surface(text));

        Assert.Equal(Lines(HostileSpec.Surface("plain")).Length, lines.Length);
    }

    private static string[] Lines(ApiSurface surface) => SurfaceText.Write(surface).Split(['\n', '\r', '\u0085', '\u2028', '\u2029']);

    private static TypeModel Turned(TypeModel type) =>
        type is ObjectModel model ? model with { Properties = model.Properties.Reverse().ToEquatableList() } : type;
}
