namespace TikiSpec.Drift.Contract;

/// <summary>Reads parameters, headers and contents.</summary>
internal sealed class ParameterReader(SchemaReader schemas)
{
    public ParameterContract Read(ParameterView parameter) =>
        new()
        {
            Name = parameter.Name,
            In = parameter.Location switch
            {
                ParameterLocation.Path => "path",
                ParameterLocation.Query => "query",
                ParameterLocation.Header => "header",
                _ => "cookie",
            },
            IsRequired = parameter.IsRequired,
            Style = parameter.Style,
            Explode = parameter.Explode,
            AllowReserved = parameter.AllowsReserved,
            AllowEmptyValue = parameter.AllowsEmptyValue,
            IsShared = parameter.IsShared,
            Lifecycle = Lifecycle.Read(parameter),
            Schema = parameter.Schema is { } schema ? schemas.Read(schema) : null,
            Content = ReadContent(parameter.Content),
            At = parameter.At,
        };

    public IReadOnlyList<MediaTypeContract> ReadContent(IReadOnlyList<MediaTypeView> content) => [.. content.Select(ReadMediaType)];

    private MediaTypeContract ReadMediaType(MediaTypeView media)
    {
        var schema = media.Schema is { } view ? schemas.Read(view) : null;
        return new MediaTypeContract(
            MediaTypeContract.NameOf(media.Name),
            schema,
            media.Encodings.Count == 0 ? null : new EncodingReader(schemas).Read(media, schema),
            media.At
        );
    }
}
