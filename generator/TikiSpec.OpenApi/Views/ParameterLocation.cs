namespace TikiSpec.OpenApi.Views;

/// <summary>Where a parameter travels.</summary>
public enum ParameterLocation
{
    Path,
    Query,
    Header,
    Cookie,
}
