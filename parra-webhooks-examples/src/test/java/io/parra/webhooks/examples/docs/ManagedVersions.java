package io.parra.webhooks.examples.docs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The versions that the parent's pom manages, by groupId:artifactId. */
record ManagedVersions(Map<String, String> byName) {

    private static final Pattern PROPERTY = Pattern.compile("\\$\\{(.+)}");

    static ManagedVersions read() throws Exception {
        Xml pom = Xml.parse(Files.readString(Path.of("..", "pom.xml")));
        Map<String, String> properties = new HashMap<>();
        pom.all("properties").get(0).children().forEach(property -> properties.put(property.name(), property.text()));
        properties.put("project.version", pom.text("version"));
        Map<String, String> versions = new HashMap<>();
        for (Xml dependency : pom.all("dependencyManagement").get(0).all("dependency")) {
            String version = dependency.text("version");
            Matcher property = PROPERTY.matcher(version);
            versions.put(name(dependency), property.matches() ? properties.get(property.group(1)) : version);
        }
        return new ManagedVersions(versions);
    }

    static String name(Xml dependency) {
        return dependency.text("groupId") + ":" + dependency.text("artifactId");
    }
}
