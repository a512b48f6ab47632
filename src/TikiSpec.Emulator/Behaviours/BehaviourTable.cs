namespace TikiSpec.Emulator.Behaviours;

/// <summary>Finds the behaviour of an operation by its id, which is the same in all versions.</summary>
internal sealed class BehaviourTable
{
    private readonly Dictionary<string, Behaviour> _behaviours = new(StringComparer.Ordinal);

    public BehaviourTable()
    {
        Categories.AddTo(this);
        Products.AddTo(this);
        ProductUpdates.AddTo(this);
        Requests.AddTo(this);
        RequestCreation.AddTo(this);
        Tracking.AddTo(this);
        Lookups.AddTo(this);
        SellerCalls.AddTo(this);
        Orders.AddTo(this);
        OrderConfirmations.AddTo(this);
        OrderDeliveries.AddTo(this);
        Queues.AddTo(this);
    }

    public void Add(string operationId, Func<OperationCall, Response> respond) => Add(operationId, new Behaviour(respond));

    public void Add(string operationId, Behaviour behaviour) => _behaviours.Add(operationId, behaviour);

    /// <summary>Null for an operation that responds with its examples.</summary>
    public Behaviour? Find(Route route) => route.Spec.Version is null ? null : _behaviours.GetValueOrDefault(route.Operation.Id);
}
