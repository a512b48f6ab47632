using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Rules;

/// <summary>Which part of an API a rule is about; reports group by it.</summary>
public enum Area
{
    Operations,
    Lifecycle,
    Parameters,
    Bodies,
    Responses,
    Schemas,
    Security,
    Servers,
    Components,
    Client,
}
