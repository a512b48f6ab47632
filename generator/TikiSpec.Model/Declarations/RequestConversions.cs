namespace TikiSpec.Model.Declarations;

/// <summary>Decides how the requests of deprecated operations become those of their successors.</summary>
/// <remarks>What the document says of a pair (<c>x-client-deprecation.successor</c>) is all that it knows of
/// it.</remarks>
public static class RequestConversions
{
    /// <summary>The conversions from a spec to another, ordinal by the old record's name; none where the first names no
    /// successor in the second.</summary>
    public static EquatableList<ConversionDeclaration> Between(ApiSurface old, ApiSurface successor)
    {
        var pairs = new RecordPairs(old, successor);
        foreach (var operation in old.Groups.SelectMany(static group => group.Operations))
        {
            if (
                operation.Deprecation is { SuccessorSpec: { } spec, Successor: { } id } deprecation
                && spec == successor.Name
                && operation.Body?.Type is { IsObject: true } from
                && Find(successor, id)?.Body?.Type is { IsObject: true } to
            )
            {
                pairs.Add(from.Name!, to.Name!, deprecation);
            }
        }

        return pairs.All().OrderBy(static conversion => conversion.From, StringComparer.Ordinal).ToEquatableList();
    }

    private static OperationModel? Find(ApiSurface surface, string id) =>
        surface.Groups.SelectMany(static group => group.Operations).FirstOrDefault(operation => operation.Id == id);
}
