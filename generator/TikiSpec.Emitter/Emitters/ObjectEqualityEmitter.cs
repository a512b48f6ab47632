using TikiSpec.Model;

namespace TikiSpec.Emitter.Emitters;

/// <summary>Writes value equality for a record with lists or maps, which C# would compare by reference.</summary>
/// <remarks>
/// <code>
/// public bool Equals(Product? other) =>
///     ReferenceEquals(this, other) || (other is not null
///         &amp;&amp; EqualityComparer&lt;long>.Default.Equals(ProductId, other.ProductId)
///         &amp;&amp; ApiEquality.Equals(Images, other.Images)
///         &amp;&amp; AdditionalProperties.Equals(other.AdditionalProperties));
/// </code>
/// </remarks>
internal sealed class ObjectEqualityEmitter(SourceWriter writer)
{
    /// <param name="record">The record's name.</param>
    /// <param name="properties">The properties, as declared.</param>
    /// <param name="hasAdditional">The record keeps undeclared properties.</param>
    public void Write(string record, IReadOnlyList<(string Name, TypeRef Type, string Text)> properties, bool hasAdditional)
    {
        if (!properties.Any(static property => TypeText.IsCollection(property.Type)))
        {
            return;
        }

        var comparisons = properties.Select(property =>
            "&& " + Comparison(property.Name, "other." + property.Name, property.Type, property.Text)
        );
        var hashes = properties.Select(static property => $"hash.Add({Hash(property.Name, property.Type)});");
        if (hasAdditional)
        {
            comparisons = comparisons.Append("&& AdditionalProperties.Equals(other.AdditionalProperties)");
            hashes = hashes.Append("hash.Add(AdditionalProperties);");
        }

        WriteEquals(record, [.. comparisons]);
        WriteHashCode([.. hashes]);
    }

    private void WriteEquals(string record, IReadOnlyList<string> comparisons)
    {
        writer.Gap();
        DocComment.WriteInherited(writer);
        writer.Line($"public bool Equals({record}? other) =>");
        using (writer.Indented())
        {
            writer.Line("ReferenceEquals(this, other) || (other is not null");
            using (writer.Indented())
            {
                writer.Separated(comparisons, "", ");");
            }
        }
    }

    private void WriteHashCode(IReadOnlyList<string> hashes)
    {
        writer.Gap();
        DocComment.WriteInherited(writer);
        using (writer.Block("public override int GetHashCode()"))
        {
            writer.Line("var hash = new global::System.HashCode();");
            writer.Separated(hashes, "", "");
            writer.Line("return hash.ToHashCode();");
        }
    }

    /// <summary>Whether two values are equal, as an expression.</summary>
    public static string Comparison(string one, string other, TypeRef type, string text) =>
        TypeText.IsCollection(type)
            ? $"{KnownType.ApiEquality}.Equals({one}, {other}{Argument(ElementComparer(type))})"
            : $"global::System.Collections.Generic.EqualityComparer<{text}>.Default.Equals({one}, {other})";

    /// <summary>What a hash is made of for a value, as an expression.</summary>
    public static string Hash(string name, TypeRef type) =>
        TypeText.IsCollection(type) ? $"{KnownType.ApiEquality}.GetHashCode({name}{Argument(ElementHash(type))})" : name;

    /// <summary>How elements are compared, or null where their own equality will do.</summary>
    private static string? ElementComparer(TypeRef type) =>
        type.Item is { } item && TypeText.IsCollection(item)
            ? $"static (left, right) => {KnownType.ApiEquality}.Equals(left, right{Argument(ElementComparer(item))})"
            : null;

    private static string? ElementHash(TypeRef type) =>
        type.Item is { } item && TypeText.IsCollection(item)
            ? $"static item => {KnownType.ApiEquality}.GetHashCode(item{Argument(ElementHash(item))})"
            : null;

    private static string Argument(string? text) => text is null ? "" : ", " + text;
}
