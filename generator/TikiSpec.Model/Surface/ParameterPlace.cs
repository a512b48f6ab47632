namespace TikiSpec.Model;

public enum ParameterPlace
{
    Path,
    Query,
    Header,
    Cookie,
}
