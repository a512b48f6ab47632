namespace TikiSpec.Emitter;

/// <summary>Writes value equality for a record with lists or maps; a record compares those by reference.</summary>
/// <remarks>
/// <code>
/// public bool Equals(Product? other) =>
///     ReferenceEquals(this, other) || (other is not null
///         &amp;&amp; ProductId == other.ProductId
///         &amp;&amp; ApiEquality.Equals(Images, other.Images)
///         &amp;&amp; AdditionalProperties.Equals(other.AdditionalProperties));
/// </code>
/// </remarks>
internal static class ObjectEqualityEmitter
{
    public static void Write(SourceWriter writer, string record, IReadOnlyList<MemberCode> members) =>
        Write(writer, record, [.. members.Select(static member => (member.Property, member.Type, TypeText.IsCollection(member.TypeRef)))], "AdditionalProperties");

    /// <param name="properties">Name, type, and whether it is compared element by element.</param>
    /// <param name="last">A further property, compared by its own <c>Equals</c>, or null.</param>
    public static void Write(SourceWriter writer, string record, IReadOnlyList<(string Name, string Type, bool IsCollection)> properties, string? last)
    {
        if (!properties.Any(static property => property.IsCollection))
        {
            return;
        }

        var all = last is null ? properties : [.. properties, (last, KnownType.ApiProperties, false)];
        writer.Gap();
        DocComment.WriteInherited(writer);
        writer.Line($"public bool Equals({record}? other) =>");
        using (writer.Indented())
        {
            writer.Line("ReferenceEquals(this, other) || (other is not null");
            using (writer.Indented())
            {
                writer.Separated([.. all.Select(static property => "&& " + Comparison(property.Name, property.Type, property.IsCollection))], "", ");");
            }
        }

        writer.Gap();
        DocComment.WriteInherited(writer);
        using (writer.Block("public override int GetHashCode()"))
        {
            writer.Line("var hash = new global::System.HashCode();");
            foreach (var (name, _, isCollection) in all)
            {
                writer.Line(isCollection ? $"hash.Add({KnownType.ApiEquality}.GetHashCode({name}));" : $"hash.Add({name});");
            }

            writer.Line("return hash.ToHashCode();");
        }
    }

    private static string Comparison(string name, string type, bool isCollection) => isCollection
        ? $"{KnownType.ApiEquality}.Equals({name}, other.{name})"
        : $"global::System.Collections.Generic.EqualityComparer<{type}>.Default.Equals({name}, other.{name})";
}
