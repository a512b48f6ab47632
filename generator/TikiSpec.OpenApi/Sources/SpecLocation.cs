namespace TikiSpec.OpenApi.Sources;

/// <summary>A range of a spec file. Lines and columns count from 1, as editors show them; offsets count UTF-16 units from 0.</summary>
public sealed record SpecLocation(string Path, int Line, int Column, int EndLine, int EndColumn, int Start, int Length);
