using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Views;

/// <summary>Reads the bounds of numbers in both spellings.</summary>
internal static class SchemaLimits
{
    public static LimitView? Bound(SpecMapping? schema, string key, string exclusiveKey)
    {
        var (node, exclusive) = (schema?[key], schema?[exclusiveKey]);
        var limit = Scalars.NumberOf(node);
        return exclusive switch
        {
            SpecScalar { IsTrue: true } => limit is null ? null : new LimitView(limit, true),
            { } other when Scalars.NumberOf(other) is { } own => new LimitView(own, true),
            _ => limit is null ? null : new LimitView(limit, false),
        };
    }
}

/// <summary>A bound of a number.</summary>
/// <param name="Value">As JSON writes it.</param>
/// <param name="IsExclusive">The bound itself is outside. 3.0 says so by a flag beside the bound, 3.1 by a bound of its
/// own.</param>
public sealed record LimitView(string Value, bool IsExclusive);
