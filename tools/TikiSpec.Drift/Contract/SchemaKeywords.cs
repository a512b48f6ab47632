using TikiSpec.Model;

namespace TikiSpec.Drift.Contract;

/// <summary>Which kinds of keywords a schema has, found in one look at its keys.</summary>
internal static class SchemaKeywords
{
    public const int Limits = 1;
    public const int Single = 2;
    public const int Inner = 4;
    public const int Enum = 8;

    private static readonly Dictionary<string, int> Kinds = Table();

    public static int Of(SpecMapping? schema)
    {
        var kinds = 0;
        for (var i = 0; i < schema?.Properties.Count; i++)
        {
            kinds |= Kinds.TryGetValue(schema.Properties[i].Name, out var kind) ? kind : 0;
        }

        return kinds;
    }

    private static Dictionary<string, int> Table()
    {
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal) { ["enum"] = Enum, ["x-extensible-enum"] = Enum };
        Add(LimitMerger.Names, Limits);
        Add(KeywordMerger.Names, Single);
        Add(InnerMerger.Names, Inner);
        return kinds;

        void Add(IEnumerable<string> names, int kind)
        {
            foreach (var name in names)
            {
                kinds[name] = kind;
            }
        }
    }
}
