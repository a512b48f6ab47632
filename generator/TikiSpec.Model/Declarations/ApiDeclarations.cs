namespace TikiSpec.Model.Declarations;

/// <summary>Everything that code can name of a client, as C# has it and without a word of what travels.</summary>
/// <remarks>
/// Made from the surface, and the only place where names, types, nullability and signatures are decided: the emitters
/// print it, the surface text
/// prints it, <c>diff</c> compares it and <c>impact</c> looks its names up. Two of these are equal exactly when the
/// client is the same to its callers.
/// </remarks>
public sealed record ApiDeclarations
{
    public required RootDeclaration Root { get; init; }

    /// <summary>In the order of the surface's types.</summary>
    public required EquatableList<TypeDeclaration> Types { get; init; }

    public required EquatableList<GroupDeclaration> Groups { get; init; }

    /// <summary>The names of before.</summary>
    public required AliasDeclarations Aliases { get; init; }

    /// <summary>Null where the server sends nothing of its own accord.</summary>
    public WebhooksDeclaration? Webhooks { get; init; }

    public static ApiDeclarations Of(ApiSurface surface) =>
        new()
        {
            Root = RootDeclaration.Of(surface),
            Types = surface.Types.Select(TypeDeclaration.Of).ToEquatableList(),
            Groups = surface.Groups.Select(GroupDeclaration.Of).ToEquatableList(),
            Aliases = AliasDeclarations.Of(surface),
            Webhooks = WebhooksDeclaration.Of(surface),
        };
}
