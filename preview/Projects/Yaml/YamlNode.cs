namespace MlPlatform.Preview.Projects.Yaml;

/// <summary>A node of a YAML document with the place where it starts; lines and columns count from 1.</summary>
abstract record YamlNode(int Line, int Column);
