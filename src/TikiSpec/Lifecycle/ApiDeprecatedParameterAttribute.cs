namespace TikiSpec.Runtime;

/// <summary>For emitted code: a parameter of the method that callers should no longer give a meaning, for the analyzer
/// that looks at calls. <c>[Obsolete]</c> is not allowed on parameters.</summary>
/// <param name="parameter">The C# parameter: <c>warehouse</c>.</param>
/// <param name="message">Since when, until when, and what takes its place.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class ApiDeprecatedParameterAttribute(string parameter, string message) : Attribute
{
    /// <summary>The C# parameter.</summary>
    public string Parameter { get; } = parameter;

    /// <summary>Since when, until when, and what takes its place.</summary>
    public string Message { get; } = message;
}
