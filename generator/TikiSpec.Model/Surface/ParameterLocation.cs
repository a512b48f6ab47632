namespace TikiSpec.Model;

public enum ParameterLocation
{
    Path,
    Query,
    Header,
    Cookie,
}
