namespace TikiSpec.Drift.Contract;

/// <summary>Reads parameters, headers and contents, with the defaults that OpenAPI gives them.</summary>
internal sealed class ParameterReader(ContractReferences references, SchemaReader schemas)
{
    public ParameterContract Read(SpecCursor parameter, bool isShared)
    {
        var target = references.Resolve(parameter);
        return Read(target, target["name"].Text ?? "", target["in"].Text ?? "query", isShared);
    }

    public ParameterContract ReadHeader(string name, SpecCursor header) => Read(references.Resolve(header), name, "header", isShared: false);

    public IReadOnlyList<MediaTypeContract> ReadContent(SpecCursor content) => content.Properties()
        .Select(media => new MediaTypeContract(
            MediaTypeContract.NameOf(media.Name),
            media["schema"].Exists ? schemas.Read(media["schema"]) : null,
            media["encoding"] is { Exists: true } encoding ? new Keyword(CanonicalJson.Of(encoding)!, encoding) : null,
            media))
        .ToList();

    private ParameterContract Read(SpecCursor at, string name, string place, bool isShared)
    {
        var style = at["style"].Text ?? (place is "query" or "cookie" ? "form" : "simple");
        return new ParameterContract
        {
            Name = name,
            In = place,
            IsRequired = at["required"].IsTrue || place == "path",
            Style = style,
            Explode = at["explode"].Exists ? at["explode"].IsTrue : style is "form" or "cookie",
            AllowReserved = at["allowReserved"].IsTrue,
            AllowEmptyValue = at["allowEmptyValue"].IsTrue,
            IsShared = isShared,
            Lifecycle = Lifecycle.Read(at),
            Schema = at["schema"].Exists ? schemas.Read(at["schema"]) : null,
            Content = ReadContent(at["content"]),
            At = at,
        };
    }
}
