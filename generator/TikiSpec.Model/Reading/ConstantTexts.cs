namespace TikiSpec.Model.Reading;

/// <summary>Finds the properties whose schema, written where they stand, allows one text alone: they mark what an
/// object is (<c>"object": "list"</c>). A type for each would be a type for one value, of which some documents have
/// hundreds; a text with the one value is what callers compare and write.</summary>
/// <remarks>A component is a type, since it has a name and may be used in several places, and so is what says that more
/// values may come.</remarks>
internal static class ConstantTexts
{
    /// <summary>The text; null where there are several, or none.</summary>
    public static string? Of(SchemaUse use, SchemaResolver resolver)
    {
        if (use.Target is not { Component: null } target)
        {
            return null;
        }

        var parts = SchemaParts.Of(target, resolver);
        if (
            EnumValues.AreSeveral(parts)
            || SchemaShapes.Of(parts) != SchemaShape.OpenEnum
            || !EnumValues.AreClosed(parts)
            || EnumVocabulary.SharedNameOf(parts) is not null
        )
        {
            return null;
        }

        var texts = EnumValues.TextsOf(parts).Take(2).ToList();
        return texts.Count == 1 ? texts[0] : null;
    }
}
