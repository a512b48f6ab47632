using TikiSpec.OpenApi.Walking;

namespace TikiSpec.OpenApi.Tests.Walking;

public class OldSpellingTests
{
    [Fact]
    public void Old_keys_are_listed_with_their_places_and_the_spelling_of_today()
    {
        var view = Documents.Read(
            Documents.Head
                + """
                x-tiki-source: {page: p}
                paths:
                  /a:
                    get:
                      x-tiki-unwrap: data
                      x-client-poll: {state: s}
                      x-tiki-deprecation: {successor: {members: {x-tiki-help: b}}}
                      responses: {'200': {description: d, content: {application/json: {example: {x-tiki-csv: 1}}}}}
                """
        );

        Assert.Equal(
            ["7 x-tiki-unwrap x-client-unwrap", "9 x-tiki-deprecation x-client-deprecation", "9 members properties"],
            OldSpelling.Of(view.References).Select(static old => $"{old.Key.Location.Line} {old.Key.Text} {old.Name}")
        );
    }
}
