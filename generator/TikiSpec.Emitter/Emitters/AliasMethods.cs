using TikiSpec.Emitter.Json;
using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Emitters;

/// <summary>Writes the methods of a group that lead to those of now.</summary>
/// <remarks>
/// <code>
/// partial interface IProductsEndpoints
/// {
///     [Obsolete("Renamed: use Products.FindAsync. …")] [EditorBrowsable(Never)]
///     Task&lt;ProductPage&gt; ListAsync(string name, …) => FindAsync(name: name, …);
/// }
/// </code>
/// A method of an interface has its body there, so that whoever implements it need not know the name.
/// </remarks>
internal static class AliasMethods
{
    public static void Write(SourceWriter writer, TypeText types, string group, IReadOnlyList<AliasedMethod> methods)
    {
        var name = CSharpIdentifier.Of(GroupDeclaration.ClassOf(group));
        var calls = methods.Where(static method => method.Target.Purpose is MethodPurpose.Call or MethodPurpose.Overload).ToList();
        WriteBlock(writer, types, $"partial interface I{name}", "", "", methods, isWhole: false);
        WriteBlock(writer, types, $"partial class {name}", "public ", "", methods, isWhole: false);
        WriteBlock(writer, types, $"partial interface I{name}WithResponse", "", "", calls, isWhole: true);
        WriteBlock(writer, types, $"partial class {name}WithResponse", "public ", ".WithResponse", calls, isWhole: true);
    }

    private static bool IsOfItsGroup(AliasedMethod method) => method.Group == method.TargetGroup;

    private static void WriteBlock(
        SourceWriter writer,
        TypeText types,
        string head,
        string access,
        string way,
        IReadOnlyList<AliasedMethod> methods,
        bool isWhole
    )
    {
        if (methods.Count == 0)
        {
            return;
        }

        writer.Gap();
        using (writer.Block(head))
        {
            foreach (var method in methods)
            {
                var type = types.Of(isWhole ? method.Target.ResponseReturnType : method.Target.ReturnType);
                var other = types.Named(GroupDeclaration.ClassOf(method.TargetGroup));
                var receiver = IsOfItsGroup(method) ? "" : $"new {other}(_api){way}.";
                var target = $"{method.TargetGroup}.{method.Target.Name}";
                var isSameName = target == $"{method.Group}.{method.Declaration.Name}";
                writer.Gap();
                AliasesEmitter.WriteHead(
                    writer,
                    target,
                    ObsoleteKind.Operation,
                    isSameName ? $"Takes other parameters now: {Parameters(method.Target)}." : null
                );
                writer.Line($"{access}{type} {method.Declaration.Signature(types.Of)} =>");
                using (writer.Indented())
                {
                    // What an interface has of another group is nothing that it can reach: its classes do.
                    writer.Line(
                        access.Length > 0 || IsOfItsGroup(method)
                            ? $"{receiver}{CSharpIdentifier.Of(method.Target.Name)}({Arguments(method)});"
                            : $"throw new global::System.NotSupportedException({CSharpLiteral.Of($"{target} has taken its place.")});"
                    );
                }
            }
        }
    }

    /// <summary>As they have to be given: what can be left out says nothing.</summary>
    private static string Parameters(MethodDeclaration method) =>
        string.Join(
            ", ",
            method
                .Parameters.Where(static one => one.Default is null)
                .Append(method.Parameters.FirstOrDefault(static one => one.Role == ParameterRole.Options))
                .OfType<ParameterDeclaration>()
                .Select(static one => one.Identifier)
        );

    private static string Arguments(AliasedMethod method)
    {
        var options = method.Target.Parameters.FirstOrDefault(static parameter => parameter.Role == ParameterRole.Options)?.Identifier;
        var arguments = method
            .Arguments.Where(argument => method.Options.Count == 0 || CSharpIdentifier.Of(argument.Name) != options)
            .Select(static argument => $"{CSharpIdentifier.Of(argument.Name)}: {CSharpIdentifier.Of(argument.Parameter)}")
            .Concat(method.FromOptions.Select(argument => $"{CSharpIdentifier.Of(argument.Name)}: {FromOptions(argument, options!)}"));
        if (method.Options.Count == 0)
        {
            return string.Join(", ", arguments);
        }

        // Options are always among what was given before: every operation has them.
        var given = $"({options} ?? new())";
        var moved = string.Join(
            ", ",
            method.Options.Select(static one => $"{CSharpIdentifier.Of(one.Name)} = {CSharpIdentifier.Of(one.Parameter)}")
        );
        return string.Join(", ", arguments.Append($"{options}: {given} with {{ {moved} }}"));
    }

    /// <summary>Nothing can be sent without it: whoever left it out is told so.</summary>
    private static string FromOptions(AliasedArgument argument, string options)
    {
        var message = CSharpLiteral.Of($"{argument.Parameter} must be given: it is the parameter {argument.Name} now.");
        return $"{options}?.{CSharpIdentifier.Of(argument.Parameter)} ?? "
            + $"throw new global::System.ArgumentException({message}, nameof({options}))";
    }
}
