using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Emitters;

/// <summary>Makes a page a list of its rows.</summary>
/// <remarks>
/// <code>
/// public int Count => Data.Count;
/// public Product this[int index] => Data[index];
/// public IEnumerator&lt;Product&gt; GetEnumerator() => Data.GetEnumerator();
/// IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
/// </code>
/// </remarks>
internal static class ItemsEmitter
{
    public static void Write(SourceWriter writer, TypeText types, ItemsDeclaration declaration, PropertyCode items)
    {
        var item = types.Of(declaration.Item);
        var source = items.IsNullable ? $"({items.Property} ?? {new EmptyText(types).Property(items.TypeRef)})" : items.Property;

        writer.Gap();
        if (declaration.HasCount)
        {
            DocComment.WriteInherited(writer);
        }

        writer.Line(
            declaration.HasCount
                ? $"public int Count => {source}.Count;"
                : $"int global::System.Collections.Generic.IReadOnlyCollection<{item}>.Count => {source}.Count;"
        );

        writer.Gap();
        if (declaration.HasIndexer)
        {
            DocComment.WriteInherited(writer);
        }

        writer.Line(
            declaration.HasIndexer
                ? $"public {item} this[int index] => {source}[index];"
                : $"{item} {types.Of(CSharpTypes.ListOf(declaration.Item))}.this[int index] => {source}[index];"
        );

        writer.Gap();
        DocComment.WriteInherited(writer);
        writer.Line($"public {KnownType.IEnumerator}<{item}> GetEnumerator() => {source}.GetEnumerator();");
        writer.Gap();
        writer.Line("global::System.Collections.IEnumerator global::System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();");
    }
}
