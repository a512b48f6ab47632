using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Emitters;

/// <summary>Writes our part of the user's class.</summary>
/// <remarks>
/// <code>
/// partial class TikiClient : IApiClient&lt;TikiClient&gt;, IDisposable
/// {
///     private readonly ApiConnection _connection;
///
///     public TikiClient(ApiCredential credential, ApiClientOptions? options = null)
///         : this((options ?? new()) with { Credential = credential }) { }
///
///     public TikiClient(ApiClientOptions options)
///         : this(new ApiConnection(options)) { }
///
///     private TikiClient(ApiConnection connection)
///     {
///         _connection = connection;
///         V2_1 = new Shop.V2_1.TikiEndpoints(_connection.For(Shop.V2_1.TikiEndpoints.Definition));
///     }
///
///     public Shop.V2_1.TikiEndpoints V2_1 { get; }
///     public TikiClient As(ApiCredential credential) => new(_connection.As(credential));
///     public void Dispose() => _connection.Dispose();
/// }
/// </code>
/// </remarks>
internal sealed class ClientEmitter
{
    private readonly ClientUnit _unit;
    private readonly string _name;
    private readonly string _type;

    private ClientEmitter(ClientUnit unit)
    {
        _unit = unit;
        _name = CSharpIdentifier.Of(unit.Name);
        // A nested class is named through the types around it, whose names only their declarations know.
        _type = unit.ContainingTypes.Count == 0 ? new TypeText(unit.Namespace).Named(unit.Name) : _name;
    }

    public static CodeFile Emit(ClientUnit unit) => new ClientEmitter(unit).Write();

    private CodeFile Write()
    {
        var writer = new SourceWriter();
        WriteNested(writer, 0);
        return CodeFile.Of(_unit, writer);
    }

    private void WriteNested(SourceWriter writer, int depth)
    {
        if (depth == _unit.ContainingTypes.Count)
        {
            WriteClass(writer);
            return;
        }

        using (writer.Block(_unit.ContainingTypes[depth]))
        {
            WriteNested(writer, depth + 1);
        }
    }

    private void WriteClass(SourceWriter writer)
    {
        writer.Line(GeneratedAttributes.GeneratedCode);
        using (writer.Block($"partial class {_name} : {KnownType.IApiClient}<{_type}>, global::System.IDisposable"))
        {
            writer.Line($"private readonly {KnownType.ApiConnection} _connection;");
            if (OnlyUnversioned is { } root)
            {
                writer.Line($"private readonly {Root(root)} _undeclared;");
            }

            writer.Gap();
            WriteConstructors(writer);
            foreach (var spec in _unit.Specs)
            {
                WriteProperties(writer, spec);
            }

            if (OnlyUnversioned is not null)
            {
                UndeclaredMethod.Write(writer, "_undeclared.SendAsync");
            }

            writer.Gap();
            writer.Lines(
                $$"""
                /// <summary>The same client for another caller: an application that serves many sellers has a view for each.</summary>
                /// <param name="credential">Who calls. Keep the instance, or the view: it holds the caller's token and rate limit.</param>
                /// <returns>A client that shares the connections of this one, and ends with it. It need not be disposed of.</returns>
                public {{_type}} As({{KnownType.ApiCredential}} credential) => new(_connection.As(credential));

                /// <summary>Closes the connections that this client opened itself; what was given to it stays open.</summary>
                public void Dispose() => _connection.Dispose();

                /// <summary>Creates a client, for code that knows it by a type parameter alone.</summary>
                /// <param name="options">How it connects.</param>
                /// <returns>The client.</returns>
                {{GeneratedAttributes.Hidden}}
                public static {{_type}} Create({{KnownType.ApiClientOptions}} options) => new(options);
                """
            );
        }
    }

    private void WriteConstructors(SourceWriter writer)
    {
        writer.Lines(
            $$"""
            /// <summary>Creates a client.</summary>
            /// <param name="credential">How calls are authorized.</param>
            /// <param name="options">How it connects; null for the defaults. Its own credential is not used.</param>
            /// <exception cref="global::System.ArgumentNullException">There is no credential: nobody would be calling.</exception>
            public {{_name}}({{KnownType.ApiCredential}} credential, {{KnownType.ApiClientOptions}}? options = null)
                : this((options ?? new {{KnownType.ApiClientOptions}}()) with
                {
                    Credential = credential ?? throw new global::System.ArgumentNullException(nameof(credential)),
                })
            {
            }

            /// <summary>Creates a client.</summary>
            /// <param name="options">How it connects, and who calls. Nobody is what a container of services makes of its own
            /// accord, and it would call the real service.</param>
            """
        );
        writer.Lines(
            $$"""
            public {{_name}}({{KnownType.ApiClientOptions}} options)
                : this(new {{KnownType.ApiConnection}}(options))
            {
            }
            """
        );
        writer.Gap();
        using (writer.Block($"private {_name}({KnownType.ApiConnection} connection)"))
        {
            writer.Line("_connection = connection;");
            foreach (var spec in _unit.Specs)
            {
                WriteAssignments(writer, spec);
            }
        }
    }

    private void WriteAssignments(SourceWriter writer, ClientSpec spec)
    {
        var root = Root(spec);
        var created = $"new {root}(_connection.For({root}.Definition))";
        if (spec.Property is { } property)
        {
            writer.Line($"{CSharpIdentifier.Of(property)} = {created};");
            return;
        }

        var local = CSharpIdentifier.Lowered(spec.RootName);
        writer.Line($"var {local} = {created};");
        if (spec == OnlyUnversioned)
        {
            writer.Line($"_undeclared = {local};");
        }

        foreach (var group in spec.RootGroups.Where(static group => !group.IsAlias))
        {
            writer.Line($"{CSharpIdentifier.Of(group.Name)} = {local}.{CSharpIdentifier.Of(group.Group)};");
        }
    }

    private static void WriteProperties(SourceWriter writer, ClientSpec spec)
    {
        if (spec.Property is { } property)
        {
            writer.Gap();
            DocComment.WriteSummary(writer, $"{spec.Title}, {property}.", $"The endpoints of {property}.");
            writer.Line($"public {Root(spec)} {CSharpIdentifier.Of(property)} {{ get; }}");
            return;
        }

        foreach (var group in spec.RootGroups)
        {
            writer.Gap();
            var type = new TypeText(spec.Namespace).Named(GroupDeclaration.ClassOf(group.Before ?? group.Group));
            if (group.IsAlias)
            {
                var target = spec.RootGroups.First(other => !other.IsAlias && other.Group == group.Group).Name;
                AliasesEmitter.WriteHead(writer, target, ObsoleteKind.Property);
                writer.Line(
                    $"public {type} {CSharpIdentifier.Of(group.Name)} => "
                        + $"{CSharpIdentifier.Of(target)}.{AliasGroups.PropertyOf(group.Before!)};"
                );
                continue;
            }

            DocComment.WriteSummary(writer, group.Description, $"The endpoints of {group.Group}.");
            writer.Line($"public {type} {CSharpIdentifier.Of(group.Name)} {{ get; }}");
        }
    }

    /// <summary>The spec whose operations stand in the client itself, where it is one; of several nobody knows which is
    /// meant.</summary>
    private ClientSpec? OnlyUnversioned =>
        _unit.Specs.Count(static spec => spec.Property is null) == 1 ? _unit.Specs.First(static spec => spec.Property is null) : null;

    private static string Root(ClientSpec spec) => new TypeText(spec.Namespace).Named(spec.RootName);
}
