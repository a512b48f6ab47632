namespace TikiSpec.Emulator;

/// <summary>What a change of the state may use.</summary>
/// <param name="Now">The time of the change.</param>
/// <param name="Ids">Where new ids come from.</param>
/// <param name="Lifecycle">How requests begin and end.</param>
internal readonly record struct ChangeContext(DateTimeOffset Now, IdSource Ids, RequestLifecycle Lifecycle);
