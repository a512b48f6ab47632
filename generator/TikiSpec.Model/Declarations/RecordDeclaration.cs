namespace TikiSpec.Model.Declarations;

/// <summary>A record: an object of the spec, or what can be left out of a call.</summary>
public sealed record RecordDeclaration : TypeDeclaration
{
    /// <summary>In the order of the spec.</summary>
    public required EquatableList<PropertyDeclaration> Properties { get; init; }

    /// <summary>The property with the undeclared properties that have a type; null where none have.</summary>
    public PropertyDeclaration? Additional { get; init; }

    /// <summary>The property over whose elements the record is a list, or null.</summary>
    public ItemsDeclaration? Items { get; init; }

    /// <summary>A class, because each record has eleven members that the compiler makes: where there is nothing to
    /// compare, copy or show yet, as many operations have nothing that can be left out, and where the project wants no
    /// record.</summary>
    public bool IsPlain { get; init; }

    /// <summary>What C# calls it.</summary>
    public string Kind => IsPlain ? "class" : "record";

    public override string Keywords => $"sealed {Kind}";

    public override CSharpType Type => CSharpTypes.Emitted(Name);

    public override TypeDeclaration Head =>
        this with
        {
            Properties = EquatableList<PropertyDeclaration>.Empty,
            Additional = null,
            Items = null,
        };

    public static RecordDeclaration Of(ObjectModel model)
    {
        var items = ItemsDeclaration.Of(model);
        var self = CSharpTypes.RuntimeContract("IApiModel", CSharpTypes.Emitted(model.Name));
        return new RecordDeclaration
        {
            Name = model.Name,
            Bases = new(BasesOf(model, self, items)),
            Properties = model.Properties.Select(PropertyDeclaration.Of).ToEquatableList(),
            Additional = PropertyDeclaration.OfAdditional(model),
            Items = items,
            IsPlain = !model.IsRecord && !IsCopied(model),
            IsObsolete = model.Deprecation is not null,
        };
    }

    /// <summary>Our own code makes one of it that differs in some properties.</summary>
    private static bool IsCopied(ObjectModel model) => model.Stock?.Ids is not null || model.OptionValues is not null;

    private static IEnumerable<CSharpType> BasesOf(ObjectModel model, CSharpType self, ItemsDeclaration? items)
    {
        yield return self;
        if (items is not null)
        {
            yield return CSharpTypes.ListOf(items.Item);
        }

        if (model.Decision is not null)
        {
            yield return CSharpTypes.Decision;
        }

        if (model.Stock is { } stock)
        {
            yield return stock.Ids is null ? CSharpTypes.Stock : CSharpTypes.StockRequest(CSharpTypes.Emitted(model.Name));
        }

        if (model.Ids is { } ids)
        {
            yield return ids.Id is null ? CSharpTypes.IdSelection : CSharpTypes.Ids;
        }

        if (model.OptionValues is not null)
        {
            yield return CSharpTypes.Variant(CSharpTypes.Emitted(model.Name));
        }
    }

    /// <summary>An operation's optional parameters. Every operation has such a type: see
    /// <see cref="OperationMethods"/>.</summary>
    public static RecordDeclaration OptionsOf(OperationModel operation) =>
        OfParameters(operation.OptionsName, operation.OptionalParameters, operation.HasOptionsRecord);

    /// <summary>The headers of an operation's responses.</summary>
    public static RecordDeclaration HeadersOf(HeadersModel headers) => OfParameters(headers.Name, headers.Headers, headers.IsRecord);

    private static RecordDeclaration OfParameters(string name, IEnumerable<ParameterModel> parameters, bool isRecord)
    {
        var properties = parameters.Select(PropertyDeclaration.Of).ToEquatableList();
        return new RecordDeclaration
        {
            Name = name,
            Bases = EquatableList<CSharpType>.Empty,
            Properties = properties,
            IsPlain = !isRecord || properties.Count == 0,
        };
    }
}
