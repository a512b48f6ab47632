using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TikiSpec.CodeFixes.Migration;

/// <summary>Where a deprecated operation is called.</summary>
/// <param name="Span">Of the method's name.</param>
internal sealed record CallSite(DocumentId Document, TextSpan Span);
