namespace TikiSpec.Emulator;

/// <summary>Finds the behaviour of an operation by its id, which is the same in all versions.</summary>
internal sealed class BehaviourTable
{
    private readonly Dictionary<string, Behaviour> _behaviours = new(StringComparer.Ordinal);

    public BehaviourTable()
    {
        Categories.AddTo(this);
        Attributes.AddTo(this);
        Products.AddTo(this);
        ProductUpdates.AddTo(this);
        Requests.AddTo(this);
        RequestCreation.AddTo(this);
        Tracking.AddTo(this);
        Warehouses.AddTo(this);
        Brands.AddTo(this);
        Documents.AddTo(this);
    }

    public void Add(string operationId, Func<OperationCall, Response> response) => Add(operationId, new Behaviour(response));

    public void Add(string operationId, Behaviour behaviour) => _behaviours.Add(operationId, behaviour);

    /// <summary>Null for an operation that is answered from its examples.</summary>
    public Behaviour? Find(Route route) => VersionOf(route) is null ? null : _behaviours.GetValueOrDefault(route.Operation.Id);

    /// <summary>Null for a spec that is not one of Tiki's.</summary>
    public static ApiVersion? VersionOf(Route route) => route.Spec.Surface.Name switch
    {
        "tiki.v1" => ApiVersion.V1,
        "tiki.v2" => ApiVersion.V2,
        "tiki.v2.1" => ApiVersion.V2_1,
        _ => null,
    };
}
