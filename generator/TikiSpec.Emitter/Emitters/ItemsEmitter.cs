using TikiSpec.Model;

namespace TikiSpec.Emitter;

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
    public static void Write(SourceWriter writer, TypeText types, IReadOnlyList<PropertyCode> properties, PropertyCode items)
    {
        var list = types.Of(items.TypeRef);
        var item = types.Of(items.TypeRef.Item!, TypeText.IsNullableItem(items.TypeRef.Item!));
        var source = items.IsNullable ? $"({items.Property} ?? {new EmptyText(types).Property(items.TypeRef)})" : items.Property;

        writer.Gap();
        // A property of the spec that is called Count keeps the name; the list's is then reached through the interface.
        var isCountTaken = properties.Any(static property => property.Property == "Count");
        if (!isCountTaken)
        {
            DocComment.WriteInherited(writer);
        }

        writer.Line(isCountTaken
            ? $"int global::System.Collections.Generic.IReadOnlyCollection<{item}>.Count => {source}.Count;"
            : $"public int Count => {source}.Count;");

        writer.Gap();
        var isItemTaken = properties.Any(static property => property.Property == "Item");
        if (!isItemTaken)
        {
            DocComment.WriteInherited(writer);
        }

        writer.Line(isItemTaken ? $"{item} {list}.this[int index] => {source}[index];" : $"public {item} this[int index] => {source}[index];");

        writer.Gap();
        DocComment.WriteInherited(writer);
        writer.Line($"public {KnownType.IEnumerator}<{item}> GetEnumerator() => {source}.GetEnumerator();");
        writer.Gap();
        writer.Line("global::System.Collections.IEnumerator global::System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();");
    }
}
