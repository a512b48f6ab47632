using System.Globalization;
using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Emitters;

/// <summary>Writes the endpoints of a group: the interface that a test can stand in for, the class, and both again for
/// whole responses.</summary>
/// <remarks>
/// <code>
/// public interface IProductsEndpoints { Task&lt;ProductPage&gt; ListAsync(…); IProductsEndpointsWithResponse WithResponse { get; } }
/// public interface IProductsEndpointsWithResponse { Task&lt;ApiResponse&lt;ProductPage&gt;&gt; ListAsync(…); }
/// public sealed partial class ProductsEndpoints : IProductsEndpoints { … }
/// public sealed partial class ProductsEndpointsWithResponse : IProductsEndpointsWithResponse { … }
/// </code>
/// </remarks>
internal sealed class GroupEmitter
{
    private readonly GroupUnit _unit;
    private readonly IReadOnlyList<OperationCode> _operations;
    private readonly string _class;
    private readonly string _access;
    private readonly string _sealed;
    private readonly CancellationToken _cancellationToken;

    private GroupEmitter(GroupUnit unit, CancellationToken cancellationToken)
    {
        _unit = unit;
        var types = new TypeText(unit.Namespace);
        _operations = [.. unit.Model.Calls.Select(operation => OperationCode.Of(operation, types))];
        _cancellationToken = cancellationToken;
        _class = CSharpIdentifier.Of(GroupDeclaration.ClassOf(unit.Model.Name));
        _access = CodeFile.Access(unit);
        _sealed = unit.HasNameBefore ? "" : "sealed ";
    }

    public static CodeFile Emit(GroupUnit unit, CancellationToken cancellationToken) => new GroupEmitter(unit, cancellationToken).Write();

    private CodeFile Write()
    {
        var writer = new SourceWriter();
        WriteInterface(writer);
        writer.Gap();
        WriteResponseInterface(writer);
        writer.Gap();
        WriteClass(writer);
        writer.Gap();
        WriteResponseClass(writer);
        return CodeFile.Of(_unit, writer, WritePragmas);
    }

    private void WritePragmas(SourceWriter writer)
    {
        var hasDeprecatedOptions = _operations.Any(static operation =>
            operation.Optional.Any(static parameter => parameter.Deprecation is not null)
        );
        if (hasDeprecatedOptions)
        {
            Obsolete.WritePragma(writer, ObsoleteKind.Property, "A request carries options that callers should leave.");
        }

        if (_unit.UsesDeprecatedTypes)
        {
            Obsolete.WritePragma(writer, ObsoleteKind.Type, "An operation takes or gives a deprecated type.");
        }
    }

    private void WriteInterface(SourceWriter writer)
    {
        WriteHead(writer, _unit.Model.Description, $"The endpoints of {_unit.Model.Name}.");
        using (writer.Block($"{_access} partial interface I{_class}"))
        {
            writer.Line("/// <summary>The same operations with the whole response: status, headers, raw body.</summary>");
            writer.Line($"I{_class}WithResponse WithResponse {{ get; }}");
            foreach (var operation in _operations)
            {
                _cancellationToken.ThrowIfCancellationRequested();
                writer.Gap();
                OperationDocs.Write(writer, operation);
                WriteAttributes(writer, operation);
                writer.Line(operation.SignatureOf(operation.Call) + ";");
                foreach (var overload in operation.Overloads)
                {
                    writer.Gap();
                    OperationDocs.Write(writer, overload);
                    WriteAttributes(writer, overload);
                    writer.Line(overload.SignatureOf(overload.Call) + ";");
                }

                DerivedMethod.WriteDeclarations(writer, operation, _unit.Namespace);
            }
        }
    }

    private void WriteResponseInterface(SourceWriter writer)
    {
        WriteHead(writer, null, $"The operations of `I{_class}`, with the whole response.");
        using (writer.Block($"{_access} partial interface I{_class}WithResponse"))
        {
            foreach (var operation in _operations)
            {
                _cancellationToken.ThrowIfCancellationRequested();
                foreach (var one in operation.Overloads.Prepend(operation))
                {
                    writer.Gap();
                    // A name alone leads to several methods where there are overloads.
                    var parameters = operation.Model.IsOverloaded ? one.ParameterTypes : "";
                    writer.Line($"/// <inheritdoc cref=\"I{_class}.{operation.Method}{parameters}\"/>");
                    WriteAttributes(writer, one);
                    writer.Line(one.ResponseSignature + ";");
                }
            }
        }
    }

    private void WriteClass(SourceWriter writer)
    {
        WriteHead(writer, _unit.Model.Description, $"The endpoints of {_unit.Model.Name}.");
        using (writer.Block($"{_access} {_sealed}partial class {_class} : I{_class}"))
        {
            foreach (var operation in _operations)
            {
                _cancellationToken.ThrowIfCancellationRequested();
                writer.Gap();
                RequestEmitter.WriteOperation(writer, operation);
                ResponseText.WriteField(writer, operation);
            }

            WriteConstructor(writer);
            foreach (var operation in _operations)
            {
                _cancellationToken.ThrowIfCancellationRequested();
                writer.Gap();
                DocComment.WriteInherited(writer);
                WriteAttributes(writer, operation);
                CallMethod.Write(writer, operation);
                DerivedMethod.WriteBodies(writer, operation, _unit.Namespace);
                RequestEmitter.WriteMethod(writer, operation);
                foreach (var overload in operation.Overloads)
                {
                    writer.Gap();
                    DocComment.WriteInherited(writer);
                    WriteAttributes(writer, overload);
                    CallMethod.Write(writer, overload);
                    RequestEmitter.WriteMethod(writer, overload);
                }
            }
        }
    }

    private void WriteConstructor(SourceWriter writer)
    {
        writer.Gap();
        writer.Lines(
            $$"""
            private readonly {{KnownType.ApiCaller}} _api;

            internal {{_class}}({{KnownType.ApiCaller}} api)
            {
                _api = api;
                WithResponse = new {{_class}}WithResponse(api);
            }

            /// <inheritdoc/>
            public I{{_class}}WithResponse WithResponse { get; }
            """
        );
    }

    private void WriteResponseClass(SourceWriter writer)
    {
        WriteHead(writer, null, $"The operations of `{_class}`, with the whole response.");
        using (writer.Block($"{_access} {_sealed}partial class {_class}WithResponse : I{_class}WithResponse"))
        {
            writer.Lines(
                $$"""
                private readonly {{KnownType.ApiCaller}} _api;

                internal {{_class}}WithResponse({{KnownType.ApiCaller}} api) => _api = api;
                """
            );
            foreach (var operation in _operations)
            {
                _cancellationToken.ThrowIfCancellationRequested();
                foreach (var one in operation.Overloads.Prepend(operation))
                {
                    writer.Gap();
                    DocComment.WriteInherited(writer);
                    WriteAttributes(writer, one);
                    CallMethod.WriteResponse(writer, one, _class);
                }
            }
        }
    }

    private static void WriteHead(SourceWriter writer, string? description, string fallback)
    {
        DocComment.WriteSummary(writer, description, fallback);
        writer.Line(GeneratedAttributes.GeneratedCode);
    }

    private void WriteAttributes(SourceWriter writer, OperationCode operation)
    {
        var deprecation = operation.Model.Deprecation;
        var successor = SuccessorText.OfOperation(deprecation);
        SuccessorAttribute.Write(writer, deprecation, _unit.Namespace, successor);
        Obsolete.WriteAttribute(writer, deprecation, successor, ObsoleteKind.Operation);
        DeprecatedParameters.WriteAttributes(writer, operation, operation.Call);
        if (operation.Model.Batch is { } batch)
        {
            var max = batch.Max.ToString(CultureInfo.InvariantCulture);
            writer.Line(
                $"[{KnownType.ApiBatchAttribute}({CSharpLiteral.Of(CSharpIdentifier.Of(batch.RowsProperty))}, {max}, "
                    + $"{CSharpLiteral.Of(batch.MethodName + "Async")})]"
            );
        }
    }
}
