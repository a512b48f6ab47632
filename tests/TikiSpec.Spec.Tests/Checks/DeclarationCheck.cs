using TikiSpec.Spec.Tests.Reading;

namespace TikiSpec.Spec.Tests.Checks;

/// <summary>Compares one declaration with the page's words: the same meaning, or the words kept in
/// <c>x-client-documented</c> with a decision.</summary>
internal static class DeclarationCheck
{
    public static IEnumerable<string> Check(string where, DocumentedRow row, SchemaView view, bool isRequired, Node? owner = null)
    {
        var words = owner?["x-client-documented"] ?? view["x-client-documented"];
        var kept = new KeptWords(where, words);
        if (row.Type is { } type)
        {
            foreach (var finding in kept.Check("type", type, view.Type ?? "any value", TypeWords.AreNaturalFor(type, view.Type)))
            {
                yield return finding;
            }
        }

        if (row.IsMandatory is { } mandatory)
        {
            foreach (var finding in kept.Check("required", Word(mandatory), Word(isRequired), mandatory == isRequired))
            {
                yield return finding;
            }
        }

        if (words is not null && owner?["x-tiki-decision"] is null && view["x-tiki-decision"] is null)
        {
            yield return $"{where}: x-client-documented stands without x-tiki-decision; cite the decision that departs from the page";
        }

        foreach (var value in row.Values.Except(KnownValues(view)))
        {
            yield return $"{where}: the page lists the value {value}; add it to enum or x-extensible-enum";
        }

        foreach (var (limit, value) in row.Limits.Where(limit => view[limit.Key]?.Text != limit.Value.Text))
        {
            yield return $"{where}: the page states {limit} {value.Text}, the spec {view[limit]?.Text ?? "none"}; take the page's";
        }
    }

    private static string Word(bool isMandatory) => isMandatory ? "Y" : "N";

    private static IEnumerable<string> KnownValues(SchemaView view) =>
        new[] { view["enum"], view["x-extensible-enum"], view.Items?["enum"], view.Items?["x-extensible-enum"] }
            .SelectMany(values => values?.Items ?? [])
            .Select(value => value.Text);

    /// <summary>The literal words of the page as far as the spec keeps them.</summary>
    private sealed record KeptWords(string Where, Node? Words)
    {
        public IEnumerable<string> Check(string key, string page, string declared, bool agrees)
        {
            var kept = Words?[key]?.Text;
            if (!agrees && kept != page)
            {
                yield return $"{Where}: the page says {key} {page}, the spec {declared}; change it, "
                    + $"or keep the page's word as x-client-documented {{{key}: {page}}}";
            }
            else if (agrees && kept is not null)
            {
                yield return $"{Where}: x-client-documented keeps {key} {kept}, but the declaration agrees with the page; drop the key";
            }
        }
    }
}
