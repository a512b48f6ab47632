using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Queries;

/// <summary>A path of RFC 9535 over our nodes, so that what it finds knows its line. Names behind a dot may have
/// hyphens, as the keys of extensions do.</summary>
internal sealed class JsonPath
{
    private readonly PathQuery _query;

    private JsonPath(PathQuery query) => _query = query;

    /// <summary>Null where the text is no path; <paramref name="fault"/> then says why.</summary>
    public static JsonPath? Parse(string text, out PathFault? fault)
    {
        var reader = new JsonPathReader(text);
        var query = reader.Read();
        fault = reader.Fault;
        return fault is null ? new JsonPath(query) : null;
    }

    /// <summary>What it leads to, each place once; null where that is too much to look at.</summary>
    public IReadOnlyList<NodePlace>? Select(SpecNode root)
    {
        var run = new PathRun(root);
        var places = _query.From(run.Root, run);
        return run.IsExhausted ? null : places;
    }
}

/// <summary>Why a text is no path.</summary>
/// <param name="Message">The end of a sentence, without a full stop.</param>
/// <param name="At">The character, from 0.</param>
internal sealed record PathFault(string Message, int At);
