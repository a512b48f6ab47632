using TikiSpec.Model;

namespace TikiSpec.Emulator.Specs;

/// <summary>What a document says of one operation, as a server needs it.</summary>
internal sealed class ServedOperation
{
    public ServedOperation(ServedSpec spec, OperationModel operation)
    {
        View = spec.View(operation);
        Parameters = [.. operation.Parameters.Select(parameter => new ServedParameter(parameter, ViewOf(parameter)))];
        QueryNames = Parameters
            .Where(static parameter => parameter.Model.Location is ParameterLocation.Query or ParameterLocation.Cookie)
            .Select(static parameter => parameter.Model.WireName)
            .Concat(spec.Surface.SecuritySchemes.Select(static scheme => scheme.ParameterName).OfType<string>())
            .ToHashSet(StringComparer.Ordinal);
    }

    public OperationView View { get; }

    public IReadOnlyList<ServedParameter> Parameters { get; }

    /// <summary>The names in a query or among cookies that are spoken for; an object that is taken apart may have
    /// others.</summary>
    public IReadOnlySet<string> QueryNames { get; }

    private ParameterView ViewOf(ParameterModel parameter) =>
        View.Parameters.First(known => known.Name == parameter.WireName && known.Location == parameter.Location);
}

/// <summary>A declared parameter.</summary>
internal sealed class ServedParameter(ParameterModel model, ParameterView view)
{
    public ParameterModel Model { get; } = model;

    /// <summary>Null where the document gives none: any text, then.</summary>
    public SchemaView? Schema { get; } = view.Schema ?? view.Content.Select(static media => media.Schema).FirstOrDefault();
}
