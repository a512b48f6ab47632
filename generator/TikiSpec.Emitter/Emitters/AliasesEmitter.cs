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
        var owners = _aliases.Properties.Select(static one => one.Owner).Concat(_aliases.Options.Select(static one => one.Owner));
        foreach (var owner in owners.Distinct(StringComparer.Ordinal))
        {
            _writer.Gap();
            using (_writer.Block($"partial {KindOf(owner)} {CSharpIdentifier.Of(owner)}"))
            {
                WriteProperties(owner);
            }
        }

        foreach (var type in _aliases.Types)
        {
            _writer.Gap();
            WriteType(type);
        }

        AliasUnions.WriteCases(_writer, _types, _aliases, _unit.Unions);
        foreach (var group in _aliases.Groups)
        {
            AliasGroups.Write(_writer, _types, CodeFile.Access(_unit), group);
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

        return CodeFile.Of(_unit, _writer, WritePragmas);
    }

    private string KindOf(string owner) => _unit.Records.First(record => record.Name == owner).Kind;

    private void WritePragmas(SourceWriter writer)
    {
        if (_unit.Unions.Any(union => AliasUnions.CasesOf(union, _aliases).Count > 0))
        {
            Obsolete.WriteAliasPragma(writer, "The compiler tells a conversion from such a type even where that is one of before itself.");
        }
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

        foreach (var option in _aliases.Options.Where(option => option.Owner == owner))
        {
            _writer.Gap();
            WriteHead(_writer, null, ObsoleteKind.Property, $"Must be given now: as the parameter {option.Parameter}.");
            _writer.Line($"public {_types.Of(option.Type)} {CSharpIdentifier.Of(option.Name)} {{ get; init; }}");
        }
    }

    private void WriteType(AliasedType type)
    {
        switch (type.Kind)
        {
            case AliasedKind.Record:
                WriteRecord(type, record => record.Keywords.Replace("sealed", "partial"));
                break;
            case AliasedKind.OfOperation:
                WriteHead(type.Target, ObsoleteKind.Type);
                _writer.Line(GeneratedAttributes.GeneratedCode);
                WriteRecord(type, _ => $"{CodeFile.Access(_unit)} sealed partial record");
                break;
            case AliasedKind.Text:
                WriteConversions(type, static _ => "new(value.Value)");
                break;
            case AliasedKind.Union:
                var union = _unit.Unions.First(one => one.Name == type.Target);
                WriteConversions(type, to => AliasUnions.Converted(union, to));
                break;
            case AliasedKind.Number:
                AliasNumbers.Write(_writer, _types, CodeFile.Access(_unit), type);
                break;
            case AliasedKind.Outcome:
                // Its new type derives from it: see there.
                break;
        }
    }

    private void WriteRecord(AliasedType type, Func<RecordDeclaration, string> keywords)
    {
        var record = _unit.Records.First(record => record.Name == type.Target);
        using (_writer.Block($"{keywords(record)} {CSharpIdentifier.Of(type.Name)}"))
        {
            if (type.Kind == AliasedKind.OfOperation)
            {
                foreach (var property in record.Properties)
                {
                    _writer.Gap();
                    DocComment.WriteSummary(_writer, null, $"`{property.Name}` of `{type.Target}`.");
                    _writer.Line($"public {_types.Of(property.Type)} {CSharpIdentifier.Of(property.Name)} {{ get; init; }}");
                }
            }

            WriteProperties(type.Target);
            WriteConversion(type.Name, type.Target, record, type.Kind);
            WriteConversion(type.Target, type.Name, record, type.Kind);
        }
    }

    private void WriteConversions(AliasedType type, Func<string, string> converted)
    {
        using (_writer.Block($"partial record struct {CSharpIdentifier.Of(type.Name)}"))
        {
            foreach (var (from, to) in new[] { (type.Name, type.Target), (type.Target, type.Name) })
            {
                WriteConversionHead(from, to);
                var target = _types.Named(to);
                _writer.Line($"public static implicit operator {target}({_types.Named(from)} value) => {converted(target)};");
            }
        }
    }

    private void WriteConversionHead(string from, string to)
    {
        _writer.Gap();
        DocComment.WriteSummary(_writer, null, $"The same as `{to}`.");
        DocComment.WriteParameter(_writer, "value", $"A value of `{from}`.");
    }

    private void WriteConversion(string from, string to, RecordDeclaration record, AliasedKind kind)
    {
        var (source, target) = (_types.Named(from), _types.Named(to));
        WriteConversionHead(from, to);
        _writer.Line("[return: global::System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(value))]");
        using (_writer.Block($"public static implicit operator {target}?({source}? value) => value is null ? null : new()", "};"))
        {
            var properties = record
                .Properties.Append(record.Additional)
                .OfType<PropertyDeclaration>()
                .Select(static one => one.Name)
                .Concat(_aliases.Options.Where(option => option.Owner == record.Name).Select(static option => option.Name))
                .Select(CSharpIdentifier.Of);
            foreach (var property in kind == AliasedKind.OfOperation ? properties : properties.Append("AdditionalProperties"))
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
    /// <param name="target">The name of now, or null.</param>
    /// <param name="note">What has changed where that is not the name.</param>
    public static void WriteHead(SourceWriter writer, string? target, ObsoleteKind kind, string? note = null)
    {
        var deprecation = AliasDeclarations.Deprecation(target, note);
        DocComment.WriteSummary(writer, null, Obsolete.Message(deprecation, target)!);
        Obsolete.WriteAttribute(writer, deprecation, target, kind);
    }
}
