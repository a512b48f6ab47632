using System.Text.RegularExpressions;

namespace TikiSpec.Tests;

/// <summary>What options say of themselves in a log: everything, lists by their items, and no secret.</summary>
public sealed class OptionsTextTests
{
    [Theory]
    [InlineData(typeof(ApiClientOptions))]
    [InlineData(typeof(CallOptions))]
    [InlineData(typeof(Page<int>))]
    public void Every_property_is_told(Type type)
    {
        object told = type == typeof(Page<int>) ? new Page<int>(1, [1, 2], 7) : Activator.CreateInstance(type)!;

        Assert.Equal(
            type.GetProperties().Select(static property => property.Name).Order(StringComparer.Ordinal),
            Regex
                .Matches(told.ToString()!, "[{,] ([A-Z][A-Za-z]+) = ")
                .Select(static match => match.Groups[1].Value)
                .Where(name => type.GetProperty(name) is not null)
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Lists_and_maps_show_what_they_hold()
    {
        var text = new ApiClientOptions
        {
            Credentials = new Dictionary<string, ApiCredential> { ["oauth2"] = ApiCredential.AccessToken("s3cr3t") },
            HostsTrustedWithoutEncryption = ["emulator"],
            ServerVariables = new Dictionary<string, string> { ["region"] = "eu" },
            Servers = new Dictionary<string, Uri> { ["https://files.example.com"] = new("https://name:s3cr3t@example.org/up") },
            BaseAddress = new Uri("https://name:s3cr3t@example.org/api"),
            Parameters = new Dictionary<string, string> { ["X-Consumer-Key"] = "s3cr3t" },
        }.ToString();

        Assert.Contains("Credentials = [oauth2: ", text, StringComparison.Ordinal);
        Assert.Contains("HostsTrustedWithoutEncryption = [emulator], ", text, StringComparison.Ordinal);
        Assert.Contains("BaseAddress = https://example.org/api, ", text, StringComparison.Ordinal);
        Assert.Contains("ServerVariables = [region: eu], ", text, StringComparison.Ordinal);
        Assert.Contains("Servers = [https://files.example.com: https://example.org/up], ", text, StringComparison.Ordinal);
        Assert.Contains("Parameters = [X-Consumer-Key], ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", text, StringComparison.Ordinal);
        Assert.DoesNotContain("`", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_call_sends_beside_is_told_by_name_and_a_list_that_is_made_on_the_way_is_left_in_peace()
    {
        var text = new CallOptions
        {
            Query = new Dictionary<string, string> { ["key"] = "s3cr3t" },
            BodyProperties = [new("note", "s3cr3t")],
            PartHeaders = [new("file", "X-Sum", "s3cr3t")],
            Headers = Enumerable.Range(0, 1).Select(static _ => KeyValuePair.Create("X", Unready())),
        }.ToString();

        Assert.Contains("Query = [key], BodyProperties = [note], ", text, StringComparison.Ordinal);
        Assert.Contains("PartHeaders = [X-Sum]", text, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", text, StringComparison.Ordinal);
        Assert.Equal("PartHeader { Part = file, Name = X-Sum }", new PartHeader("file", "X-Sum", "s3cr3t").ToString());
    }

    [Fact]
    public void A_page_shows_its_items() =>
        Assert.Equal("Page { Number = 1, Items = [1, 2], LastPage = 7, Total = , Next =  }", new Page<int>(1, [1, 2], 7).ToString());

    private static string Unready() => throw new InvalidOperationException("not yet");
}
