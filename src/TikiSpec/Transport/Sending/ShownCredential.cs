using TikiSpec.Runtime;

namespace TikiSpec.Transport.Sending;

/// <summary>A credential's text as one attempt shows it.</summary>
internal readonly record struct ShownCredential(ApiSecurityScheme Scheme, string Text);
