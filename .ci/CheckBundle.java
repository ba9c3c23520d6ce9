// SPDX-License-Identifier: Apache-2.0

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;

import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Checks that a bundle for Maven Central meets Central's demands, and this project's promises about its poms:
 * {@code java .ci/CheckBundle.java BUNDLE VERSION}. {@code .ci/bundle} checks the signatures.
 */
class CheckBundle {

	private static final String GROUP = "io/dracoonspring/";

	private static final Map<String, String> CHECKSUMS = Map.of(".md5", "MD5", ".sha1", "SHA-1");

	private final Map<String, byte[]> files = new TreeMap<>();

	private final List<String> findings = new ArrayList<>();

	private final String version;

	CheckBundle(String version) {
		this.version = version;
	}

	public static void main(String... args) throws Exception {
		CheckBundle check = new CheckBundle(args[1]);
		check.read(args[0]);
		Set<String> components = check.check();
		check.findings.forEach(System.err::println);
		if (!check.findings.isEmpty()) {
			System.exit(1);
		}
		System.out.println("The bundle is complete: " + String.join(", ", components));
	}

	private void read(String bundle) throws IOException {
		try (ZipFile zip = new ZipFile(bundle)) {
			for (ZipEntry entry : zip.stream().filter((candidate) -> !candidate.isDirectory()).toList()) {
				try (InputStream content = zip.getInputStream(entry)) {
					this.files.put(entry.getName(), content.readAllBytes());
				}
			}
		}
	}

	private Set<String> check() throws Exception {
		Set<String> components = new TreeSet<>();
		for (String name : this.files.keySet()) {
			if (name.endsWith(".pom")) {
				components.add(checkComponent(name));
			}
			if (!name.matches(".*\\.(asc|md5|sha1|sha256|sha512)")) {
				checkFile(name);
			}
			if (name.endsWith(".jar")) {
				checkJar(name);
			}
		}
		Document bom = xml(GROUP + "dracoon-bom/" + this.version + "/dracoon-bom-" + this.version + ".pom");
		Set<String> managed = new TreeSet<>(Set.of("dracoon-bom"));
		for (Node dependency : nodes(bom, "/project/dependencyManagement/dependencies/dependency")) {
			if (text(dependency, "groupId").equals("io.dracoonspring")) {
				managed.add(text(dependency, "artifactId"));
			}
			require(!text(dependency, "groupId").startsWith("org.springframework"), "dracoon-bom manages Spring's " + text(dependency, "artifactId"));
		}
		require(managed.equals(components), "The bundle has " + components + ", the BOM " + managed);
		return components;
	}

	private String checkComponent(String pom) throws Exception {
		String[] path = pom.substring(GROUP.length()).split("/");
		String artifact = path[0];
		String base = GROUP + artifact + "/" + this.version + "/" + artifact + "-" + this.version;
		require(pom.equals(base + ".pom"), pom + " is not where it belongs");
		Document xml = xml(pom);
		require(text(xml, "/project/groupId").equals("io.dracoonspring") && text(xml, "/project/artifactId").equals(artifact)
				&& text(xml, "/project/version").equals(this.version), pom + " has other coordinates than its place");
		for (String element : List.of("name", "description", "url", "licenses/license/name", "licenses/license/url", "developers/developer/name",
				"scm/connection", "scm/url", "issueManagement/url")) {
			require(!text(xml, "/project/" + element).isBlank(), pom + " has no " + element);
		}
		require(nodes(xml, "/project/parent | /project/repositories | /project/pluginRepositories | /project/modules").isEmpty(),
				pom + " has a parent, repositories or modules");
		for (Node dependency : nodes(xml, "/project/dependencies/dependency")) {
			String which = text(dependency, "groupId") + ":" + text(dependency, "artifactId");
			require(text(dependency, "version").matches("[^$\\[(]+") && !text(dependency, "version").endsWith("SNAPSHOT"),
					pom + " has no fixed version of " + which);
			require(!text(dependency, "scope").equals("test"), pom + " has for tests " + which);
			require(!which.startsWith("io.netty:") || text(dependency, "scope").equals("provided"),
					pom + " hands on the version of " + which);
		}
		if (!text(xml, "/project/packaging").equals("pom")) {
			for (String suffix : List.of(".jar", "-sources.jar", "-javadoc.jar", "-cyclonedx.json")) {
				require(this.files.containsKey(base + suffix), base + suffix + " is missing");
			}
			require(nodes(xml, "/project/dependencyManagement").isEmpty(), pom + " manages versions");
		}
		return artifact;
	}

	private void checkFile(String name) throws Exception {
		require(this.files.containsKey(name + ".asc"), name + " is not signed");
		for (Map.Entry<String, String> checksum : CHECKSUMS.entrySet()) {
			byte[] expected = this.files.get(name + checksum.getKey());
			String actual = HexFormat.of().formatHex(MessageDigest.getInstance(checksum.getValue()).digest(this.files.get(name)));
			require(expected != null && new String(expected, StandardCharsets.US_ASCII).trim().equals(actual),
					name + checksum.getKey() + " is missing or wrong");
		}
	}

	/** An executable jar must have a bill of materials. A library must not have one, because it would apply to the whole application. */
	private void checkJar(String name) throws IOException {
		boolean hasSbom = false;
		boolean hasLicense = false;
		try (ZipInputStream jar = new ZipInputStream(new ByteArrayInputStream(this.files.get(name)))) {
			for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
				hasSbom |= entry.getName().equals("META-INF/sbom/application.cdx.json");
				hasLicense |= entry.getName().equals("META-INF/LICENSE");
			}
		}
		require(hasLicense, name + " does not have META-INF/LICENSE");
		require(hasSbom == name.endsWith("-exec.jar"), name + (hasSbom ? " has" : " does not have") + " the bill of materials of an application");
	}

	private void require(boolean condition, String finding) {
		if (!condition) {
			this.findings.add(finding);
		}
	}

	private Document xml(String name) throws Exception {
		byte[] content = this.files.get(name);
		if (content == null) {
			throw new IllegalStateException(name + " is missing");
		}
		return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(content));
	}

	private static String text(Node node, String path) throws Exception {
		return xpath().evaluate(path, node).trim();
	}

	private static List<Node> nodes(Node node, String path) throws Exception {
		NodeList found = (NodeList) xpath().evaluate(path, node, XPathConstants.NODESET);
		List<Node> nodes = new ArrayList<>();
		for (int index = 0; index < found.getLength(); index++) {
			nodes.add(found.item(index));
		}
		return nodes;
	}

	private static XPath xpath() {
		return XPathFactory.newInstance().newXPath();
	}

}
