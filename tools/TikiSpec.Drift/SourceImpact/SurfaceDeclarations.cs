using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Drift.SourceImpact;

/// <summary>Lists the declarations of a client with what they stand for on the wire.</summary>
internal static class SurfaceDeclarations
{
    public static IEnumerable<Declaration> Of(ApiSurface surface, ApiDeclarations code) =>
        surface
            .Types.Zip(code.Types, OfType)
            .SelectMany(static one => one)
            .Concat(surface.Groups.Zip(code.Groups, OfGroup).SelectMany(static one => one))
            .Concat(code.Webhooks is { } webhooks ? OfWebhooks(surface.Webhooks, webhooks) : []);

    private static IEnumerable<Declaration> OfWebhooks(IEnumerable<WebhookModel> models, WebhooksDeclaration code) =>
        models.Zip(
            code.Readers,
            (model, reader) => new Declaration($"{code.Name}.{reader.Name}", reader, new DeclarationOwner(code.Name, false), model.WireName)
        );

    private static IEnumerable<Declaration> OfType(TypeModel model, TypeDeclaration code)
    {
        var owner = new DeclarationOwner(code.Name, false);
        var inner = (model, code) switch
        {
            (ObjectModel @object, RecordDeclaration record) => Properties(
                    owner,
                    record,
                    @object.Properties.Select(static property => property.WireName)
                )
                .Concat(record.Additional is { } additional ? [new Declaration($"{owner.Name}.{additional.Name}", additional, owner)] : [])
                .Concat(List(owner, record)),
            (OpenEnumModel, OpenEnumDeclaration @enum) => @enum
                .Values.Select(value => OfValue(owner, value))
                .Concat(@enum.Sets.Select(set => new Declaration($"{owner.Name}.{set.Name}", set, owner))),
            (OutcomeModel, OutcomeDeclaration outcome) => outcome
                .Cases.Select(one => new Declaration($"{outcome.Name}.{one.Name}", one, owner))
                .Append(new Declaration($"{outcome.Name}.Match", outcome.Match, owner)),
            (ClosedEnumModel, ClosedEnumDeclaration @enum) => @enum.Values.Select(value => OfValue(owner, value)),
            (UnionModel, UnionDeclaration union) => union.Cases.Select(one => new Declaration($"{owner.Name}.{one.Name}", one, owner)),
            _ => [],
        };
        return inner.Prepend(new Declaration(code.Name, code.Head, owner));
    }

    private static Declaration OfValue(DeclarationOwner owner, EnumValueDeclaration value) =>
        new($"{owner.Name}.{value.Name}", value, owner, value.Value);

    private static IEnumerable<Declaration> Properties(DeclarationOwner owner, RecordDeclaration record, IEnumerable<string> wireNames) =>
        record.Properties.Zip(
            wireNames,
            (property, wireName) => new Declaration($"{record.Name}.{property.Name}", property, owner, wireName)
        );

    /// <summary>Options or headers: what they are is something to callers where there are any.</summary>
    private static IEnumerable<Declaration> Parameters(DeclarationOwner owner, RecordDeclaration record, IEnumerable<string> wireNames) =>
        record.Properties.Count == 0 ? [] : Properties(owner, record, wireNames).Prepend(new Declaration(record.Name, record.Head, owner));

    /// <summary>What a list has beside its properties, as far as a property of the same name does not hide
    /// it.</summary>
    private static IEnumerable<Declaration> List(DeclarationOwner owner, RecordDeclaration record) =>
        record.Items is null
            ? []
            : record.Items.Members.Select(property => new Declaration($"{record.Name}.{property.Name}", property, owner));

    private static IEnumerable<Declaration> OfGroup(GroupModel model, GroupDeclaration code)
    {
        var methods = code.Methods.Select(method => new Declaration(
            $"{code.Name}.{method.Key}",
            method,
            new DeclarationOwner(method.OperationId, true)
        ));
        var options = model.Operations.Zip(
            code.Options,
            static (operation, options) =>
                Parameters(
                    new DeclarationOwner(operation.Id, true),
                    options,
                    operation.OptionalParameters.Select(static parameter => parameter.WireName)
                )
        );
        var headers = model
            .Operations.Where(static operation => operation.Headers is not null)
            .Zip(
                code.Headers,
                static (operation, record) =>
                    Parameters(
                        new DeclarationOwner(operation.Id, true),
                        record,
                        operation.Headers!.Headers.Select(static header => header.WireName)
                    )
            );
        return methods.Concat(options.Concat(headers).SelectMany(static properties => properties));
    }
}
