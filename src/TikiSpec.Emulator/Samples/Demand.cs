namespace TikiSpec.Emulator.Samples;

/// <summary>What a value must fit, choices that were made for it included.</summary>
internal sealed record Demand(IReadOnlyList<SchemaView> Schemas)
{
    private IReadOnlyList<SchemaView> Done { get; init; } = [];

    /// <summary>Texts that properties must have, as they tell the kind of the object.</summary>
    public IReadOnlyDictionary<string, string> Forced { get; init; } = new Dictionary<string, string>();

    /// <summary>A choice that was made already.</summary>
    public bool IsDone(SchemaView choice) => Done.Contains(choice);

    /// <summary>The same, with one subschema of a choice.</summary>
    public Demand With(SchemaView choice, SchemaView subschema, KeyValuePair<string, string>? name)
    {
        var forced = new Dictionary<string, string>(Forced, StringComparer.Ordinal);
        if (name is { } tells)
        {
            forced.TryAdd(tells.Key, tells.Value);
        }

        return this with
        {
            Schemas = [.. Schemas, subschema],
            Done = [.. Done, choice],
            Forced = forced,
        };
    }
}

/// <summary>The names that tell of which kind an object is.</summary>
internal static class KindNames
{
    /// <summary>The property of the discriminator and its value for a subschema; null where nothing tells.</summary>
    public static KeyValuePair<string, string>? Of(SchemaView owner, SchemaView kind)
    {
        if (owner.Discriminator is not { PropertyName: { } property } discriminator || NameOf(kind) is not { } name)
        {
            return null;
        }

        var mapped = discriminator.Mapping.FirstOrDefault(entry => DiscriminatorView.SchemaNameOf(entry) == name)?.Name;
        return KeyValuePair.Create(property, mapped ?? name);
    }

    /// <summary>The schemas that an object of the base can be of: those of the mapping, else those that are built on
    /// it.</summary>
    public static IReadOnlyList<SchemaView> KindsOf(SchemaView owner)
    {
        var components = owner.Document.Schemas;
        var mapped = owner
            .Discriminator!.Mapping.Select(entry =>
                components.FirstOrDefault(component => component.Name == DiscriminatorView.SchemaNameOf(entry))?.Schema
            )
            .OfType<SchemaView>()
            .Where(kind => !kind.Equals(owner))
            .ToArray();
        return mapped.Length > 0
            ? mapped
            :
            [
                .. components
                    .Select(static component => component.Schema)
                    .Where(kind => !kind.Equals(owner) && kind.AllOf.Any(part => part.Resolved.Equals(owner))),
            ];
    }

    public static bool IsKindOf(SchemaView schema, SchemaView owner) =>
        schema.Component is not null && schema.AllOf.Any(part => part.Resolved.Equals(owner));

    private static string? NameOf(SchemaView kind) =>
        kind.OwnReference is { } reference ? reference[(reference.LastIndexOf('/') + 1)..] : kind.Component;
}
