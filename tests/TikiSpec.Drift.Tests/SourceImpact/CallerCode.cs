using System.Globalization;
using System.Text;
using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Drift.Tests.SourceImpact;

/// <summary>
/// Code of a caller who uses all of a client: names every type, calls by position and by name, with what may be left
/// out and without it, initialises,
/// reads and enumerates everything. It implements no interface.
/// </summary>
internal sealed class CallerCode
{
    private readonly ApiDeclarations _code;
    private readonly string _space;
    private readonly StringBuilder _text = new();
    private int _methods;

    private CallerCode(ApiSurface surface)
    {
        _code = ApiDeclarations.Of(surface);
        _space = $"global::Shop.{surface.Segment}.";
    }

    public static string Of(ApiSurface surface) => new CallerCode(surface).Write();

    private string Write()
    {
        _text.Append("#nullable enable\ninternal static class Caller\n{\n");
        foreach (var type in _code.Types)
        {
            WriteType(type);
        }

        foreach (var group in _code.Groups)
        {
            group.Options.Concat(group.Headers).ToList().ForEach(WriteRecord);
            group.Methods.ToList().ForEach(method => WriteMethod(group, method));
        }

        Method(
            $"{_space}{CSharpIdentifier.Of(_code.Root.Name)} root",
            _code.Root.Groups.Select((group, index) => $"{TypeOf(group.Type)} {Name("g", index)} = root.{CSharpIdentifier.Of(group.Name)};")
        );
        if (_code.Webhooks is { } webhooks)
        {
            var owner = _space + CSharpIdentifier.Of(webhooks.Name);
            Method(
                "",
                webhooks.Readers.Select(
                    (reader, index) => $"{TypeOf(reader.Type)} {Name("w", index)} = {owner}.{CSharpIdentifier.Of(reader.Name)};"
                )
            );
        }

        return _text.Append("}\n").ToString();
    }

    private void WriteType(TypeDeclaration type)
    {
        switch (type)
        {
            case RecordDeclaration record:
                WriteRecord(record);
                break;
            case OpenEnumDeclaration open:
                Method(
                    $"{TypeOf(type.Type)} value, string text",
                    open.Values.SelectMany(
                            (value, index) =>
                                (string[])
                                    [
                                        $"{TypeOf(type.Type)} {Name("v", index)} = {TypeOf(type.Type)}.{CSharpIdentifier.Of(value.Name)};",
                                        $"switch (value.Value) {{ case {TypeOf(type.Type)}.{OpenEnumDeclaration.ConstantsClass}."
                                            + $"{CSharpIdentifier.Of(value.Name)}: break; }}",
                                    ]
                        )
                        .Append($"{TypeOf(type.Type)} made = text;")
                );
                break;
            case ClosedEnumDeclaration closed:
                Method(
                    $"{TypeOf(type.Type)} value",
                    closed.Values.Select(value =>
                        $"switch (value) {{ case {TypeOf(type.Type)}.{CSharpIdentifier.Of(value.Name)}: break; }}"
                    )
                );
                break;
            case UnionDeclaration union:
                WriteUnion(union);
                break;
            case OutcomeDeclaration outcome:
                WriteOutcome(outcome);
                break;
        }
    }

    private void WriteUnion(UnionDeclaration union)
    {
        var type = TypeOf(union.Type);
        var takers = union.Cases.Select(one => (one.Parameter, Taker: $"({TypeOf(one.Type)} one) => 0")).ToList();
        Method(
            string.Join(", ", union.Cases.Select((one, index) => $"{TypeOf(one.Type)} {Name("c", index)}").Prepend($"{type} value")),
            union
                .Cases.SelectMany(
                    (one, index) =>
                        (string[])
                            [
                                $"{type} {Name("made", index)} = new({Name("c", index)});",
                                $"bool {Name("is", index)} = value.TryGetValue(out {TypeOf(Taken(one.Type))} {Name("was", index)});",
                            ]
                )
                .Concat(Matches(takers))
        );
    }

    private static CSharpType Taken(CSharpType type) => type.IsValueType ? type : type.OrNull();

    private void WriteOutcome(OutcomeDeclaration outcome)
    {
        var takers = outcome
            .Cases.Select(one => (one.Parameter, Taker: one.Value is null ? "() => 0" : $"({TypeOf(one.Value)} one) => 0"))
            .ToList();
        Method(
            $"{TypeOf(outcome.Type)} value",
            outcome
                .Cases.Select((one, index) => $"bool {Name("is", index)} = value is {TypeOf(outcome.Type)}.{one.Name};")
                .Concat(Matches(takers))
        );
    }

    private static IEnumerable<string> Matches(IReadOnlyList<(string Parameter, string Taker)> takers)
    {
        yield return $"int byPosition = value.Match<int>({string.Join(", ", takers.Select(static one => one.Taker))});";
        yield return $"int byName = value.Match<int>({string.Join(", ", takers.Select(static one => $"{one.Parameter}: {one.Taker}"))});";
    }

    private void WriteRecord(RecordDeclaration record)
    {
        var type = TypeOf(record.Type);
        var values = record.Properties.Select((property, index) => $"{TypeOf(property.Type)} {Name("p", index)}");
        var set = record
            .Properties.Select(
                (property, index) => (property.IsRequired, Text: $"{CSharpIdentifier.Of(property.Name)} = {Name("p", index)}")
            )
            .ToList();
        Method(
            string.Join(", ", values.Prepend($"{type} value")),
            [
                $"{type} all = new() {{ {string.Join(", ", set.Select(static one => one.Text))} }};",
                $"{type} least = new() {{ {string.Join(", ", set.Where(static one => one.IsRequired).Select(static one => one.Text))} }};",
                .. record.Properties.Select(
                    (property, index) => $"{TypeOf(property.Type)} {Name("r", index)} = value.{CSharpIdentifier.Of(property.Name)};"
                ),
                .. record.IsPlain ? [] : (string[])[$"{type} copy = value with {{ }};"],
                .. record.Items is { } items ? List(items) : [],
            ]
        );
    }

    private IEnumerable<string> List(ItemsDeclaration items)
    {
        yield return $"{TypeOf(CSharpTypes.ListOf(items.Item))} list = value;";
        yield return $"foreach ({TypeOf(items.Item)} item in value) {{ }}";
        if (items.HasCount)
        {
            yield return "int count = value.Count;";
        }

        if (items.HasIndexer)
        {
            yield return $"{TypeOf(items.Item)} first = value[0];";
        }
    }

    private void WriteMethod(GroupDeclaration group, MethodDeclaration method)
    {
        var given = string.Join("", method.Parameters.Select((parameter, index) => $", {TypeOf(parameter.Type)} {Name("a", index)}"));
        var statements = new List<string>();
        Call($"{TypeOf(method.ReturnType)} task = api");
        if (method.Purpose == MethodPurpose.Call)
        {
            // The task alone is of no use, and one of a response with headers is none of a response.
            Call($"{TypeOf(method.ResponseReturnType.Arguments[0])} response = await api.WithResponse");
        }

        Method($"{_space}{CSharpIdentifier.Of(group.Class)} api{given}", statements);
        Method($"{_space}{CSharpIdentifier.Of(group.Interface)} api{given}", statements);

        void Call(string target)
        {
            foreach (var arguments in Arguments(method.Parameters))
            {
                statements.Add($"{{ {target}.{CSharpIdentifier.Of(method.Name)}({arguments}); }}");
            }
        }
    }

    private static IEnumerable<string> Arguments(EquatableList<ParameterDeclaration> parameters)
    {
        var all = parameters.Select((parameter, index) => (parameter.Identifier, parameter.Default, Value: Name("a", index))).ToList();
        var least = all.Where(static one => one.Default is null).ToList();
        yield return string.Join(", ", all.Select(static one => one.Value));
        yield return string.Join(", ", least.Select(static one => one.Value));
        yield return string.Join(", ", all.Select(static one => $"{one.Identifier}: {one.Value}"));
        yield return string.Join(", ", least.Select(static one => $"{one.Identifier}: {one.Value}"));
    }

    private void Method(string parameters, IEnumerable<string> statements)
    {
        _text.Append(
            CultureInfo.InvariantCulture,
            $"    internal static async global::System.Threading.Tasks.Task M{_methods++}({parameters})\n    {{\n"
        );
        foreach (var statement in statements)
        {
            _text.Append("        ").Append(statement).Append('\n');
        }

        _text.Append("    }\n");
    }

    private string TypeOf(CSharpType type) =>
        type.Text(one =>
            one.Namespace switch
            {
                null => _space + CSharpIdentifier.Of(one.Name),
                "" => one.Name,
                var space => $"global::{space}.{one.Name}",
            }
        );

    private static string Name(string letter, int index) => letter + index.ToString(CultureInfo.InvariantCulture);
}
