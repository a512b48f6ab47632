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

    public IReadOnlyList<MediaTypeContract> ReadContent(IReadOnlyList<MediaTypeView> content) =>
        [
            .. content.Select(media => new MediaTypeContract(
                MediaTypeContract.NameOf(media.Name),
                media.Schema is { } schema ? schemas.Read(schema) : null,
                media.Value("encoding") is { } encoding ? Keyword.Of(encoding) : null,
                media.At
            )),
        ];
}
