using TikiSpec.OpenApi.Grammar;

namespace TikiSpec.Model.Reading;

/// <summary>Which objects are the parts of a multipart body: there, and only there, a property can be a file.</summary>
internal sealed class MultipartBodies(SchemaResolver resolver)
{
    private readonly HashSet<SchemaView> _bodies = [];

    /// <summary>To be said before the object is read.</summary>
    public void Add(SchemaView schema)
    {
        if (resolver.Resolve(schema).Target is { } target)
        {
            _bodies.Add(target);
        }
    }

    /// <summary>The type of a part that is a file or a list of files; null for what is read like any
    /// property.</summary>
    public TypeRef? FileOf(SchemaView body, SchemaUse part)
    {
        if (part.Target is not { } target || !_bodies.Contains(body))
        {
            return null;
        }

        if (IsFile(target))
        {
            return TypeRef.File;
        }

        return
            SchemaParts.Of(target, resolver).Saying("items")?.Items is { } items
            && resolver.Resolve(items) is { Target: { } item } use
            && IsFile(item)
            ? TypeRef.ListOf(use.AllowsNull ? TypeRef.File with { AllowsNull = true } : TypeRef.File)
            : null;
    }

    /// <summary>Bytes that are not written as a text: <c>format: binary</c> of 3.0, <c>contentMediaType</c> without an
    /// encoding of 3.1.</summary>
    private bool IsFile(SchemaView schema)
    {
        var parts = SchemaParts.Of(schema, resolver);
        return parts.Format == "binary"
            || (
                parts.Nearest(static part => part.ContentMediaType) is { } type
                && parts.Nearest(static part => part.ContentEncoding) is null
                && !MediaTypeName.IsJson(type)
            );
    }
}
