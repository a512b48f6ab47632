namespace TikiSpec.OpenApi.Parsing;

/// <summary>The text has something that <see cref="PlainYamlReader"/> leaves to the other reader; never told.</summary>
internal sealed class NotPlainYamlException : Exception;
