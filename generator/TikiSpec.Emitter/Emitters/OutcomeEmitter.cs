using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Emitters;

/// <summary>Writes the successes of an operation.</summary>
/// <remarks>
/// <code>
/// public abstract partial record JobStartOutcome
/// {
///     private JobStartOutcome() { }
///
///     public sealed record Ok(Job Value) : JobStartOutcome { … }
///     public sealed record Accepted(Ticket Value) : JobStartOutcome { … }
///
///     public TResult Match&lt;TResult>(Func&lt;Job, TResult> ok, Func&lt;Ticket, TResult> accepted) =>
///         this switch { Ok one => ok(one.Value), Accepted one => accepted(one.Value), … };
/// }
/// </code>
/// A type that was called otherwise derives from one of its old name, which has the records: whoever takes what comes
/// as that, or asks for <c>JobBeginOutcome.Ok</c>, means the same.
/// </remarks>
internal static class OutcomeEmitter
{
    private const string Result = "TResult";

    public static CodeFile Emit(OutcomeUnit unit)
    {
        var types = new TypeText(unit.Namespace);
        var writer = new SourceWriter();
        var method = MethodReference.Of(types, unit.Group, unit.Method, unit.IsOverloaded);
        var declaration = OutcomeDeclaration.Of(unit.Model);
        var name = CSharpIdentifier.Of(unit.Model.Name);
        var names = unit.NamesBefore.Append(unit.Model.Name).Select(CSharpIdentifier.Of).ToList();
        using (WriteHead(writer, unit, method, names[0], ""))
        {
            foreach (var (model, one) in unit.Model.Cases.Zip(declaration.Cases, static (model, one) => (model, one)))
            {
                WriteCase(writer, name, model, one, types);
            }

            WriteMatch(writer, declaration, types);
        }

        foreach (var (before, now) in names.Zip(names.Skip(1), static (before, now) => (before, now)))
        {
            writer.Gap();
            using (WriteHead(writer, unit, method, now, $" : {before}")) { }
        }

        return CodeFile.Of(unit, writer, pragmas => WritePragmas(pragmas, unit));
    }

    private static SourceWriter.Scope WriteHead(SourceWriter writer, OutcomeUnit unit, string method, string name, string @base)
    {
        var isNow = name == CSharpIdentifier.Of(unit.Model.Name);
        writer.Line($"/// <summary>What {method} gives: one of the records within.</summary>");
        writer.Line(GeneratedAttributes.GeneratedCode);
        if (!isNow)
        {
            Obsolete.WriteAttribute(writer, AliasDeclarations.Deprecation(unit.Model.Name), unit.Model.Name, ObsoleteKind.Type);
        }

        var keywords = OutcomeDeclaration.Of(unit.Model).Keywords.Replace("record", "partial record");
        var scope = writer.Block($"{CodeFile.Access(unit)} {keywords} {name}{@base}");
        using (writer.Block($"{(unit.NamesBefore.Count == 0 ? "private" : "private protected")} {name}()")) { }

        return scope;
    }

    private static void WritePragmas(SourceWriter writer, OutcomeUnit unit)
    {
        if (unit.NamesBefore.Count > 0)
        {
            Obsolete.WriteAliasPragma(writer, "The type was called otherwise before.");
        }

        if (unit.UsesDeprecatedTypes)
        {
            Obsolete.WritePragma(writer, ObsoleteKind.Type, "A response is of a deprecated type.");
        }
    }

    private static void WriteCase(SourceWriter writer, string outcome, OutcomeCaseModel model, OutcomeCaseDeclaration one, TypeText types)
    {
        writer.Gap();
        DocComment.WriteSummary(writer, model.Description, $"The response with status {model.Status}.");
        if (one.Value is null)
        {
            writer.Line($"public sealed record {one.Name} : {outcome};");
            return;
        }

        DocComment.WriteParameter(writer, "Value", "What it holds.");
        writer.Line($"public sealed record {one.Name}({types.Of(one.Value)} Value) : {outcome};");
    }

    private static void WriteMatch(SourceWriter writer, OutcomeDeclaration declaration, TypeText types)
    {
        writer.Gap();
        writer.Line("/// <summary>Takes the outcome apart: the function for what came.</summary>");
        writer.Line($"/// <typeparam name=\"{Result}\">What the functions give.</typeparam>");
        foreach (var one in declaration.Cases)
        {
            DocComment.WriteParameter(writer, one.Parameter, $"For `{one.Name}`.");
        }

        var parameters = declaration.Cases.Select(one =>
            $"global::System.Func<{(one.Value is null ? "" : types.Of(one.Value) + ", ")}{Result}> {one.Parameter}"
        );
        writer.Line($"public {Result} Match<{Result}>({string.Join(", ", parameters)}) =>");
        using (writer.Indented())
        {
            using (writer.Block("this switch", "};"))
            {
                foreach (var one in declaration.Cases)
                {
                    writer.Line(one.Value is null ? $"{one.Name} => {one.Parameter}()," : $"{one.Name} one => {one.Parameter}(one.Value),");
                }

                writer.Line("_ => throw new global::System.InvalidOperationException(),");
            }
        }
    }
}
