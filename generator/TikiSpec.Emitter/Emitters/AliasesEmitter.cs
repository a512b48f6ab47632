using TikiSpec.Emitter.Json;
using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Emitters;

/// <summary>Writes what leads from the names of before to those of now.</summary>
/// <remarks>
/// <code>
/// public sealed partial record Product
/// {
///     [Obsolete("Renamed: use Price. …")] [EditorBrowsable(Never)]
///     public long Cost { get => Price; init => Price = value; }
/// }
///
/// public sealed partial record Item
/// {
///     public static implicit operator Product?(Item? value) => …
/// }
/// </code>
/// </remarks>
internal sealed class AliasesEmitter
{
    private readonly AliasesUnit _unit;
    private readonly AliasDeclarations _aliases;
    private readonly TypeText _types;
    private readonly SourceWriter _writer = new();

    private AliasesEmitter(AliasesUnit unit)
    {
        _unit = unit;
        _aliases = unit.Aliases;
        _types = new TypeText(unit.Namespace);
    }

    public static CodeFile Emit(AliasesUnit unit) => new AliasesEmitter(unit).Write();

    private CodeFile Write()
    {
        foreach (var owner in _aliases.Properties.GroupBy(static property => property.Owner, StringComparer.Ordinal))
        {
            _writer.Gap();
            using (_writer.Block($"partial record {CSharpIdentifier.Of(owner.Key)}"))
            {
                WriteProperties(owner.Key);
            }
        }

        foreach (var type in _aliases.Types)
        {
            _writer.Gap();
            WriteType(type);
        }

        foreach (
            var owner in _aliases.Values.Where(static value => value.IsText).GroupBy(static value => value.Owner, StringComparer.Ordinal)
        )
        {
            // A type that was renamed has by its old name what it has by the new one.
            var names = _aliases.Types.Where(type => type.Target == owner.Key).Select(static type => type.Name).Prepend(owner.Key);
            foreach (var name in names)
            {
                _writer.Gap();
                WriteValues(name, [.. owner]);
            }
        }

        foreach (var group in _aliases.Methods.GroupBy(static method => method.Group, StringComparer.Ordinal))
        {
            AliasMethods.Write(_writer, _types, group.Key, [.. group]);
        }

        return CodeFile.Of(_unit, _writer);
    }

    private void WriteProperties(string owner)
    {
        foreach (var property in _aliases.Properties.Where(property => property.Owner == owner))
        {
            var target = CSharpIdentifier.Of(property.Target);
            _writer.Gap();
            WriteHead(property.Target, ObsoleteKind.Property);
            _writer.Line(
                $"public {_types.Of(property.Type)} {CSharpIdentifier.Of(property.Name)} {{ get => {target}; init => {target} = value; }}"
            );
        }
    }

    private void WriteType(AliasedType type)
    {
        var name = CSharpIdentifier.Of(type.Name);
        var record = _unit.Records.FirstOrDefault(record => record.Name == type.Target);
        if (type.IsOptions)
        {
            WriteHead(type.Target, ObsoleteKind.Type);
            _writer.Line(GeneratedAttributes.GeneratedCode);
        }

        var keywords =
            type.IsOptions ? $"{CodeFile.Access(_unit)} sealed partial record"
            : record is null ? "partial record struct"
            : "partial record";
        using (_writer.Block($"{keywords} {name}"))
        {
            if (type.IsOptions)
            {
                foreach (var property in record!.Properties)
                {
                    _writer.Gap();
                    DocComment.WriteSummary(_writer, null, $"`{property.Name}` of `{type.Target}`.");
                    _writer.Line($"public {_types.Of(property.Type)} {CSharpIdentifier.Of(property.Name)} {{ get; init; }}");
                }
            }

            WriteProperties(type.Target);
            WriteConversion(type.Name, type.Target, record, type.IsOptions);
            WriteConversion(type.Target, type.Name, record, type.IsOptions);
        }
    }

    private void WriteConversion(string from, string to, RecordDeclaration? record, bool isOptions)
    {
        var (source, target) = (_types.Named(from), _types.Named(to));
        _writer.Gap();
        DocComment.WriteSummary(_writer, null, $"The same as `{to}`.");
        DocComment.WriteParameter(_writer, "value", $"A value of `{from}`.");
        if (record is null)
        {
            _writer.Line($"public static implicit operator {target}({source} value) => new(value.Value);");
            return;
        }

        _writer.Line("[return: global::System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(value))]");
        using (_writer.Block($"public static implicit operator {target}?({source}? value) => value is null ? null : new()", "};"))
        {
            var properties = record
                .Properties.Append(record.Additional)
                .OfType<PropertyDeclaration>()
                .Select(static one => CSharpIdentifier.Of(one.Name));
            foreach (var property in isOptions ? properties : properties.Append("AdditionalProperties"))
            {
                _writer.Line($"{property} = value.{property},");
            }
        }
    }

    private void WriteValues(string owner, IReadOnlyList<AliasedValue> values)
    {
        var name = CSharpIdentifier.Of(owner);
        using (_writer.Block($"partial record struct {name}"))
        {
            foreach (var value in values)
            {
                _writer.Gap();
                WriteHead(value.Target, ObsoleteKind.EnumValue);
                _writer.Line(
                    $"public static {_types.Named(owner)} {CSharpIdentifier.Of(value.Name)} {{ get; }} = "
                        + $"new({CSharpLiteral.Of(value.Value)});"
                );
            }

            _writer.Gap();
            using (_writer.Block($"static partial class {OpenEnumDeclaration.ConstantsClass}"))
            {
                foreach (var value in values)
                {
                    _writer.Gap();
                    WriteHead(value.Target, ObsoleteKind.EnumValue);
                    _writer.Line($"public const string {CSharpIdentifier.Of(value.Name)} = {CSharpLiteral.Of(value.Value)};");
                }
            }
        }
    }

    private void WriteHead(string? target, ObsoleteKind kind) => WriteHead(_writer, target, kind);

    /// <summary>What stands on every name of before.</summary>
    public static void WriteHead(SourceWriter writer, string? target, ObsoleteKind kind)
    {
        var deprecation = AliasDeclarations.Deprecation(target);
        DocComment.WriteSummary(writer, null, Obsolete.Message(deprecation, target)!);
        Obsolete.WriteAttribute(writer, deprecation, target, kind);
    }
}
