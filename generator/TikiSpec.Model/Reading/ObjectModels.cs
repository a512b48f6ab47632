namespace TikiSpec.Model.Reading;

/// <summary>Makes the model of each object and union, once all uses of its type are known.</summary>
internal sealed class ObjectModels(
    IReadOnlyList<ObjectDraft> objects,
    IReadOnlyList<UnionDraft> unions,
    IReadOnlyList<OperationDraft> operations,
    IReadOnlyList<WebhookModel> webhooks,
    RecordRule records,
    SchemaResolver resolver,
    ProblemList problems,
    CancellationToken cancellationToken
)
{
    private readonly TypeReach _reach = new(objects, unions, operations, webhooks);
    private readonly NullabilityRules _rules = new(objects);
    private readonly ItemsPropertyRule _items = new(operations);
    private readonly PresetValues _presets = new(unions, resolver);

    public IEnumerable<TypeModel> Make() => objects.Select(Make).Concat<TypeModel>(unions.Select(Make));

    private UnionModel Make(UnionDraft draft) =>
        draft.Model with
        {
            IsInRequest = _reach.IsInRequest(draft.Model.Name),
            IsInResponse = _reach.IsInResponse(draft.Model.Name),
        };

    private ObjectModel Make(ObjectDraft draft)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (own, additional) = (draft.Parts.Own, draft.Parts.Saying("additionalProperties"));
        var (isInRequest, isInResponse) = (_reach.IsInRequest(draft.Name), _reach.IsInResponse(draft.Name));
        var properties = draft.Properties.Select(property => Make(draft, property, isInRequest)).ToEquatableList();
        return new ObjectModel
        {
            Name = draft.Name,
            Description = own.Description,
            Deprecation = DeprecationReader.Read(own, problems),
            Properties = properties,
            AdditionalType = draft.AdditionalType,
            AdditionalName = draft.AdditionalType.IsAny ? null : AdditionalNameOf(draft),
            ExpectsAdditional =
                draft.Parts.Saying("patternProperties") is not null
                || (additional is not null && (additional.AdditionalProperties is not null || additional.AllowsAdditional == true)),
            IsRecord = records switch
            {
                RecordRule.All => true,
                RecordRule.Requests => isInRequest,
                RecordRule.Updates => isInRequest && isInResponse,
                _ => false,
            },
            IsInRequest = isInRequest,
            IsInResponse = isInResponse,
            ItemsProperty = _items.Find(draft.Name, properties),
        };
    }

    private static string AdditionalNameOf(ObjectDraft draft)
    {
        const string Usual = "AdditionalValues";
        var name = Usual;
        for (var number = 2; name == draft.Name || draft.Properties.Any(property => property.Name == name); number++)
        {
            name = FormattableString.Invariant($"{Usual}{number}");
        }

        return name;
    }

    private PropertyModel Make(ObjectDraft owner, PropertyDraft property, bool isInRequest)
    {
        var use = property.Use;
        var preset = isInRequest ? _presets.Find(owner, property) : null;
        return new PropertyModel
        {
            WireName = property.WireName,
            Name = property.Name,
            Type = property.Type,
            IsRequired = property.IsRequired,
            AllowsNull = property.AllowsNull,
            IsNullable = _rules.IsNullable(owner, property, isInRequest),
            IsRequiredInCode = preset is null && _rules.IsRequiredInCode(owner, property, isInRequest),
            Preset = preset,
            Constant = property.Constant,
            IsReadOnly = property.IsReadOnly,
            IsWriteOnly = property.IsWriteOnly,
            Default = use.Anywhere(static schema => schema.Default) is { IsNull: false } value ? value.WrittenJson : null,
            Description = use.Anywhere(static schema => schema.Description),
            Deprecation = DeprecationReader.Read(use, problems),
            Constraints = ConstraintsReader.Read(use, property.Type),
            Documented = EvidenceReader.ReadDocumented(use.AtLocation(static schema => schema.Extension(ClientKeys.Documented))),
            Observed = EvidenceReader.ReadObserved(use.AtLocation(static schema => schema.Extension(ClientKeys.Observed))),
            ObservedItems = property.Type.IsList
                ? EvidenceReader.ReadObserved(use.AtLocation(static schema => schema.Items?.Extension(ClientKeys.Observed)))
                : null,
        };
    }
}
