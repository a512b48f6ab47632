using TikiSpec.Model;

namespace TikiSpec.Emitter.Emitters;

/// <summary>Lets a record of a response say which ids its parts have, and one of a request which it selects.</summary>
/// <remarks>
/// <code>
/// IEnumerable&lt;long?&gt; IApiIds.PartIds()
/// {
///     foreach (var item in Items ?? [])
///         yield return item.Id;
/// }
/// </code>
/// </remarks>
internal static class IdsEmitter
{
    public static void Write(SourceWriter writer, IdsModel ids)
    {
        var list = CSharpIdentifier.Of(ids.List);
        writer.Gap();
        if (ids.Id is null)
        {
            var name = CSharpLiteral.Of(ids.WireName);
            writer.Line(
                $"(string Name, {KnownType.IEnumerable}<long>? Ids) {KnownType.IApiIdSelection}.SelectedIds() => ({name}, {list});"
            );
            return;
        }

        using (writer.Block($"{KnownType.IEnumerable}<long?> {KnownType.IApiIds}.PartIds()"))
        {
            writer.Line($"foreach (var item in {list} ?? [])");
            writer.Line($"    yield return item.{CSharpIdentifier.Of(ids.Id)};");
        }
    }
}
