namespace TikiSpec.Model.Declarations;

/// <summary>A parameter of a method.</summary>
/// <param name="Name">Unique within the method; a keyword of C# where the spec has it so.</param>
/// <param name="Default">The default value as C#, or null where the parameter must be given.</param>
public sealed record ParameterDeclaration(string Name, CSharpType Type, ParameterRole Role, string? Default = null)
{
    /// <summary>As an argument or in an expression.</summary>
    public string Identifier => CSharpIdentifier.Of(Name);

    public string Text(Func<CSharpType, string> typeText) => $"{Bare(typeText)}{(Default is null ? "" : " = " + Default)}";

    /// <summary>Without the default, for a method that is only called by its interface.</summary>
    public string Bare(Func<CSharpType, string> typeText) => $"{typeText(Type)} {Identifier}";

    public override string ToString() => Text(static type => type.ToString());
}

/// <summary>What a parameter of a method stands for.</summary>
public enum ParameterRole
{
    /// <summary>A parameter of the operation that must be given.</summary>
    Value,
    Body,

    /// <summary>The operation's optional parameters in one record.</summary>
    Options,

    /// <summary>The rows of a batch.</summary>
    Rows,

    /// <summary>How the rows are sent.</summary>
    Batch,

    /// <summary>How often to ask.</summary>
    Poll,

    /// <summary>From where on, and how often to ask when nothing comes.</summary>
    Events,

    /// <summary>What is different for this call.</summary>
    Call,
    Cancellation,
}
