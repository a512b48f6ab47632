namespace TikiSpec.Spec.Tests.Checks;

/// <summary>Where a value does not fit its schema, and why.</summary>
internal sealed record Fault(string Pointer, string Reason)
{
    public override string ToString() => $"{(Pointer.Length == 0 ? "the value" : Pointer)}: {Reason}";
}
