using System.Text.Json;
using TikiSpec.Client.Tests.Json.Examples;
using TikiSpec.Client.V2;

namespace TikiSpec.Client.Tests.Json;

/// <summary>The documented reason with code 420: JSON inside a string, beside reasons that are sentences.</summary>
public sealed class EmbeddedJsonTests
{
    private static readonly TrackingEntry[] Entries = JsonSerializer.Deserialize<TrackingEntry[]>(
        DocumentedExample.All["V2/Tracking_List/200/four-entries"].Json
    )!;

    [Fact]
    public void The_document_in_a_reason_is_read_by_ApiValue()
    {
        var text = Entries.Single(static entry => entry.State == RequestState.Rejected).Reason;

        Assert.True(ApiValue.TryParse(text, out var reason));
        var error = Assert.Single(reason["errors"].Items);
        Assert.Equal(420, error["code"].GetInt64());
        Assert.Equal("Seller product code is not unique", error["msg_eng"].GetString());
        Assert.Equal("Mã seller product không duy nhất", reason["message"].GetString());
        Assert.True(reason["trace_id"].IsNull);
    }

    [Fact]
    public void A_reason_without_a_document_has_none() =>
        Assert.All(
            Entries.Where(static entry => entry.State != RequestState.Rejected),
            static entry => Assert.False(ApiValue.TryParse(entry.Reason, out _))
        );

    [Fact]
    public void The_text_itself_stays_as_it_came()
    {
        var rejected = Entries.Single(static entry => entry.State == RequestState.Rejected);

        Assert.StartsWith("""{"errors":[{"code":420,"data":null,""", rejected.Reason, StringComparison.Ordinal);
        Assert.Equal(rejected, JsonSerializer.Deserialize<TrackingEntry>(JsonSerializer.Serialize(rejected)));
    }
}
