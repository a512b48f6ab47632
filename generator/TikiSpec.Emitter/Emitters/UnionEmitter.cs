using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Emitters;

/// <summary>Writes a struct over one of several types.</summary>
/// <remarks>
/// <code>
/// [Union]
/// public readonly partial record struct Pet : IApiModel&lt;Pet&gt;, IApiUnion&lt;Pet&gt;
/// {
///     public Pet(Cat cat) { … }
///     public static implicit operator Pet(Cat cat) => new(cat);
///     public object? Value => …;
///     public bool TryGetValue(out Cat? cat) { … }
///     public TResult Match&lt;TResult>(Func&lt;Cat, TResult> cat, …, Func&lt;ApiValue, TResult> unknown) => …;
/// }
/// </code>
/// References share one field, and each value type has its own: none is boxed.
/// </remarks>
internal sealed class UnionEmitter
{
    private readonly UnionUnit _unit;
    private readonly UnionModel _model;
    private readonly UnionDeclaration _declaration;
    private readonly TypeText _types;
    private readonly string _name;
    private readonly string _type;

    // As they are tried, and as code sees them.
    private readonly IReadOnlyList<CaseCode> _cases;
    private readonly IReadOnlyList<CaseCode> _named;

    private UnionEmitter(UnionUnit unit)
    {
        _unit = unit;
        _model = unit.Model;
        _declaration = UnionDeclaration.Of(_model);
        _types = new TypeText(unit.Namespace);
        _name = CSharpIdentifier.Of(_model.Name);
        _type = _types.Of(_declaration.Type);
        _cases = CaseCode.Of(_model, _declaration, _types);
        _named = [.. _declaration.Cases.Select(one => _cases.First(code => code.Declaration == one))];
    }

    public static CodeFile Emit(UnionUnit unit) => new UnionEmitter(unit).Write();

    private CodeFile Write()
    {
        var writer = new SourceWriter();
        DocComment.WriteSummary(writer, _model.Description, $"One of several types: `{_model.Name}`.");
        var deprecation = Obsolete.Message(_model.Deprecation, _model.Deprecation?.Successor);
        const string Openness = "What is none of these types is kept as it came: the case Unknown.";
        DocComment.WriteRemarks(writer, deprecation is null ? [Openness] : [Openness, XmlText.Line(deprecation)]);
        writer.Line(GeneratedAttributes.GeneratedCode);
        UnionAttributeEmitter.WriteUse(writer);
        writer.Line(GeneratedAttributes.JsonConverter(_type));
        Obsolete.WriteAttribute(writer, _model.Deprecation, _model.Deprecation?.Successor, ObsoleteKind.Type);
        var bases = BasesText.Of(_declaration, _types, _model.IsInRequest);
        using (writer.Block($"{CodeFile.Access(_unit)} {_declaration.Keywords.Replace("record", "partial record")} {_name} : {bases}"))
        {
            WriteState(writer);
            foreach (var one in _named)
            {
                WriteCase(writer, one);
            }

            WriteMatch(writer);
            WriteEquality(writer);
            UnionJsonEmitter.Write(writer, _types, _type, _cases);
            if (_model.IsInRequest)
            {
                UnionJsonEmitter.WriteCheck(writer, _cases);
            }
        }

        return CodeFile.Of(_unit, writer, WritePragmas);
    }

    private void WritePragmas(SourceWriter writer)
    {
        writer.Line("#pragma warning disable CS0436 // A project that this one sees the internals of may have the attribute too.");
        if (_unit.UsesDeprecatedTypes)
        {
            Obsolete.WritePragma(writer, ObsoleteKind.Type, "One of the types is deprecated.");
        }
    }

    private void WriteState(SourceWriter writer)
    {
        UnionCasesEmitter.Write(writer, _model);
        writer.Line("private readonly int _case;");
        if (_cases.Any(static one => !one.IsValueType))
        {
            writer.Line("private readonly object? _item;");
        }

        foreach (var one in _cases.Where(static one => one.IsValueType))
        {
            writer.Line($"private readonly {one.Type} {one.Field};");
        }

        writer.Gap();
        writer.Line("/// <summary>False where no value was given.</summary>");
        writer.Line("public bool HasValue => _case != 0;");
        writer.Gap();
        writer.Line("/// <summary>The value, whatever its type; null where none was given. Value types are boxed.</summary>");
        using (writer.Block("public object? Value => _case switch", "};"))
        {
            foreach (var one in _cases.Where(static one => one.IsValueType))
            {
                writer.Line(FormattableString.Invariant($"{one.Number} => {one.Field},"));
            }

            writer.Line($"_ => {(_cases.Any(static one => !one.IsValueType) ? "_item" : "(object?)null")},");
        }
    }

    private void WriteCase(SourceWriter writer, CaseCode one)
    {
        var isUnknown = one.Declaration.Name == UnionDeclaration.Unknown;
        var value = XmlText.Line(isUnknown ? "JSON that is none of the types." : "The value.");
        writer.Gap();
        DocComment.WriteElement(
            writer,
            "summary",
            [isUnknown ? "Keeps JSON that is none of the types." : XmlText.Line($"Is {one.Declaration.Name}.")]
        );
        DocComment.WriteParameter(writer, one.Parameter, value);
        if (!one.IsValueType)
        {
            writer.Line("/// <exception cref=\"global::System.ArgumentNullException\">It is null.</exception>");
        }

        using (writer.Block($"public {_name}({one.Type} {one.Parameter})"))
        {
            if (!one.IsValueType)
            {
                writer.Line($"global::System.ArgumentNullException.ThrowIfNull({one.Parameter});");
            }

            writer.Line(FormattableString.Invariant($"_case = {one.Number};"));
            writer.Line($"{(one.IsValueType ? one.Field : "_item")} = {one.Parameter};");
        }

        foreach (var given in isUnknown ? [] : ConvertedFrom(one))
        {
            writer.Gap();
            writer.Line($"/// <summary>Is {one.Declaration.Name}.</summary>");
            DocComment.WriteParameter(writer, one.Parameter, value);
            writer.Line($"public static implicit operator {_type}({given} {one.Parameter}) => new({one.Parameter});");
        }

        writer.Gap();
        writer.Line($"/// <summary>The value where it is {one.Declaration.Name}.</summary>");
        DocComment.WriteParameter(writer, one.Parameter, "The value.");
        writer.Line("/// <returns>True when it is.</returns>");
        var declared = one.IsValueType ? $"out {one.Type}" : $"[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {one.Type}?";
        using (writer.Block($"public bool TryGetValue({declared} {one.Parameter})"))
        {
            var none = one.IsValueType ? "default" : "null";
            writer.Line(FormattableString.Invariant($"{one.Parameter} = _case == {one.Number} ? {one.ValueOf("")} : {none};"));
            writer.Line(FormattableString.Invariant($"return _case == {one.Number};"));
        }
    }

    /// <summary>What is one without being asked: C# converts no interface, so that a list or map is given as the class
    /// that it is.</summary>
    private IEnumerable<string> ConvertedFrom(CaseCode one)
    {
        if (one.TypeRef is { IsList: true } or { IsSeparated: true })
        {
            var item = _types.Of(CSharpTypes.Item(one.TypeRef));
            return [$"{item}[]", $"global::System.Collections.Generic.List<{item}>"];
        }

        return one.TypeRef.IsMap
            ? [$"global::System.Collections.Generic.Dictionary<string, {_types.Of(CSharpTypes.Item(one.TypeRef))}>"]
            : [one.Type];
    }

    private void WriteMatch(SourceWriter writer)
    {
        writer.Gap();
        writer.Line("/// <summary>What a function makes of the value: the one for its type.</summary>");
        writer.Line("/// <typeparam name=\"TResult\">What is made.</typeparam>");
        foreach (var one in _named)
        {
            DocComment.WriteParameter(
                writer,
                one.Parameter,
                one.Declaration.Name == UnionDeclaration.Unknown
                    ? "For what is none of the types, and for no value at all."
                    : $"For {one.Declaration.Name}."
            );
        }

        writer.Line("public TResult Match<TResult>(");
        using (writer.Indented())
        {
            writer.Separated([.. _named.Select(static one => $"global::System.Func<{one.Type}, TResult> {one.Parameter}")], ",", ") =>");
        }

        using (writer.Indented())
        {
            using (writer.Block("_case switch", "};"))
            {
                foreach (var one in _cases.Where(static one => one.Declaration.Name != UnionDeclaration.Unknown))
                {
                    writer.Line(FormattableString.Invariant($"{one.Number} => {one.Parameter}({one.ValueOf("")}),"));
                }

                var unknown = _cases[_cases.Count - 1];
                writer.Line($"_ => {unknown.Parameter}({unknown.ValueOf("")}),");
            }
        }

        writer.Gap();
        writer.Lines(
            $$"""
            /// <summary>The value as JSON: as it came, or as it would be sent. For who knows better which type it is.</summary>
            public {{KnownType.ApiValue}} ToValue() => {{KnownType.ApiJson}}.ToValue(this);

            /// <summary>The value's own text; empty where there is none.</summary>
            public override string ToString() => Value?.ToString() ?? "";

            {{MembersEmitter.PrintsNothing}}
            """
        );
    }

    private void WriteEquality(SourceWriter writer)
    {
        writer.Gap();
        writer.Line("/// <summary>Equal by type and value.</summary>");
        DocComment.WriteParameter(writer, "other", "The other.");
        writer.Line($"public bool Equals({_type} other) =>");
        using (writer.Indented())
        {
            using (writer.Block("_case == other._case && _case switch", "};"))
            {
                foreach (var one in _cases)
                {
                    var (left, right) = (one.ValueOf(""), one.ValueOf("other."));
                    writer.Line(
                        FormattableString.Invariant($"{one.Number} => {ValueEquality.Comparison(left, right, one.TypeRef, one.Type)},")
                    );
                }

                writer.Line("_ => true,");
            }
        }

        writer.Gap();
        DocComment.WriteInherited(writer);
        using (writer.Block("public override int GetHashCode() => _case switch", "};"))
        {
            foreach (var one in _cases)
            {
                var hash = ValueEquality.Hash(one.ValueOf(""), one.TypeRef);
                writer.Line(FormattableString.Invariant($"{one.Number} => global::System.HashCode.Combine(_case, {hash}),"));
            }

            writer.Line("_ => 0,");
        }
    }
}
