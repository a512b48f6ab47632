namespace TikiSpec.Transport.Requests;

/// <summary>A parameter that the client sends where a call says nothing of it.</summary>
/// <param name="Name">As it travels.</param>
/// <param name="IsHeader">A header; a query parameter otherwise.</param>
/// <param name="Option">The option of a call that has it too, where it must be sent; null where it may be
/// missing.</param>
internal sealed record ClientParameter(string Name, bool IsHeader, string? Option);
