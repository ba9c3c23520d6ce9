// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the configuration of a RADIUS server, and the connection tests for RADIUS and
 * LDAP servers. Small servers in this class answer the connection tests.
 */
class ConnectionTestTests {

	private static final String CONFIG = "/api/v4/system/config/";

	private static final String RADIUS = CONFIG + "auth/radius";

	private static final String TEST_RADIUS = CONFIG + "actions/test/radius";

	private static final String TEST_DIRECTORY = CONFIG + "actions/test/ad";

	private static DracoonEmulator emulator;

	private Api admin;

	private Api bob;

	@BeforeAll
	static void start() {
		emulator = DracoonEmulator.start();
	}

	@AfterAll
	static void stop() {
		emulator.close();
	}

	@BeforeEach
	void login() {
		emulator.reset();
		this.admin = new Api(emulator).as("admin");
		this.bob = new Api(emulator).as("bob");
	}

	@Test
	void configuresRadius() {
		this.admin.get(RADIUS).expectError(404, -90072);
		this.admin.put(RADIUS, Map.of("port", 1)).expectError(404, -90072);
		this.admin.post(RADIUS, Map.of("ipAddress", "10.0.0.1", "port", 0, "sharedSecret", "s"))
			.expectError(400, -80033);
		this.admin.post(RADIUS, Map.of("ipAddress", "no host!", "port", 1812, "sharedSecret", "s"))
			.expectError(400, -80014);
		Map<String, Object> radius = Map.of("ipAddress", "10.0.0.1", "port", 1812, "sharedSecret", "s");
		assertThat(this.admin.post(RADIUS, radius).expect(201).json().get("otpPinFirst").asBoolean()).isTrue();
		this.admin.post(RADIUS, radius).expectError(409, -90073);
		JsonNode changed = this.admin
			.put(RADIUS,
					Map.of("failoverServer",
							Map.of("failoverEnabled", true, "failoverIpAddress", "10.0.0.2", "failoverPort", 1812)))
			.expect(200)
			.json();
		assertThat(changed.get("failoverServer").get("failoverIpAddress").asString()).isEqualTo("10.0.0.2");
		assertThat(changed.get("ipAddress").asString()).isEqualTo("10.0.0.1");
		this.bob.get(RADIUS).expectError(403, null);
		this.admin.delete(RADIUS).expect(204);
		this.admin.delete(RADIUS).expectError(404, -90072);
	}

	@Test
	void triesRadiusServers() throws Exception {
		this.admin.post(TEST_RADIUS, "").expectError(404, -90072);
		try (RadiusServer server = new RadiusServer("shared")) {
			Map<String, Object> radius = Map.of("ipAddress", "127.0.0.1", "port", server.port(), "sharedSecret",
					"shared");
			this.admin.post(RADIUS, radius).expect(201);
			this.admin.post(TEST_RADIUS, "").expect(204);
			this.admin.put(RADIUS, Map.of("sharedSecret", "other")).expect(200);
			this.admin.post(TEST_RADIUS, "").expectError(502, -90070);
		}
	}

	@Test
	void triesDirectories() throws Exception {
		int port;
		try (DirectoryServer server = new DirectoryServer("right")) {
			port = server.port();
			JsonNode answer = this.admin.post(TEST_DIRECTORY, directory(port, "right")).expect(200).json();
			assertThat(answer.get("useLdaps").asBoolean()).isFalse();
			this.admin.post(TEST_DIRECTORY, directory(port, "wrong")).expectError(401, -90051);
			this.bob.post(TEST_DIRECTORY, directory(port, "right")).expectError(403, null);
		}
		this.admin.post(TEST_DIRECTORY, directory(port, "right")).expectError(404, -90052);
		this.admin.post(TEST_DIRECTORY, Map.of("serverIp", "127.0.0.1")).expectError(400, -80000);
	}

	private static Map<String, Object> directory(int port, String password) {
		return Map.of("serverIp", "127.0.0.1", "serverPort", port, "serverAdminName", "cn=admin", "serverAdminPassword",
				password, "ldapUsersDomain", "dc=example");
	}

	@Test
	void tellsLoginPagesWhatThereIs() {
		String info = "/api/v4/public/system/info/auth/";
		Api anybody = new Api(emulator);
		assertThat(anybody.get(info + "ad").expect(200).json().get("items")).isEmpty();
		this.admin
			.post(CONFIG + "auth/ads",
					Map.of("alias", "Head office", "serverIp", "10.0.0.1", "serverPort", 389, "serverAdminName", "a",
							"serverAdminPassword", "secret", "ldapUsersDomain", "dc=example", "userFilter", "uid"))
			.expect(201);
		String body = anybody.get(info + "ad").expect(200).body();
		assertThat(body).contains("Head office").doesNotContain("secret", "10.0.0.1");
		assertThat(anybody.get(info + "ad?is_global_available=true").expect(200).json().get("items")).isEmpty();
		anybody.get(info + "ad?is_global_available=perhaps").expectError(400, -80005);
		assertThat(anybody.get(info + "openid").expect(200).json().get("items")).isEmpty();
	}

	/**
	 * Answers every request like a reachable RADIUS server.
	 */
	private static final class RadiusServer implements AutoCloseable {

		private final DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());

		private final byte[] secret;

		private final Thread thread;

		RadiusServer(String secret) throws IOException {
			this.secret = secret.getBytes(StandardCharsets.UTF_8);
			this.thread = new Thread(this::serve, "radius");
			this.thread.setDaemon(true);
			this.thread.start();
		}

		int port() {
			return this.socket.getLocalPort();
		}

		private void serve() {
			DatagramPacket question = new DatagramPacket(new byte[4096], 4096);
			try {
				while (true) {
					this.socket.receive(question);
					byte[] answer = answer(question.getData());
					this.socket.send(new DatagramPacket(answer, answer.length, question.getSocketAddress()));
				}
			}
			catch (IOException | GeneralSecurityException ex) {
				this.socket.close();
			}
		}

		private byte[] answer(byte[] question) throws GeneralSecurityException {
			byte[] answer = new byte[20];
			answer[0] = 2;
			answer[1] = question[1];
			answer[3] = 20;
			MessageDigest md5 = MessageDigest.getInstance("MD5");
			md5.update(answer, 0, 4);
			md5.update(question, 4, 16);
			md5.update(this.secret);
			System.arraycopy(md5.digest(), 0, answer, 4, 16);
			return answer;
		}

		@Override
		public void close() throws InterruptedException {
			this.socket.close();
			this.thread.join();
		}

	}

	/**
	 * An LDAP server that accepts only requests with the right password.
	 */
	private static final class DirectoryServer implements AutoCloseable {

		private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));

		private final String password;

		private final Thread thread;

		DirectoryServer(String password) throws IOException {
			this.password = password;
			this.thread = new Thread(this::serve, "directory");
			this.thread.setDaemon(true);
			this.thread.start();
		}

		int port() {
			return this.socket.getLocalPort();
		}

		private void serve() {
			try {
				while (true) {
					try (Socket client = this.socket.accept()) {
						byte[] request = new byte[1024];
						int length = client.getInputStream().read(request);
						String text = new String(request, 0, Math.max(0, length), StandardCharsets.ISO_8859_1);
						// result 49 stands for invalid credentials
						byte result = text.contains(this.password) ? (byte) 0 : (byte) 49;
						client.getOutputStream()
							.write(new byte[] { 0x30, 0x0c, 0x02, 0x01, request[4], 0x61, 0x07, 0x0a, 0x01, result,
									0x04, 0x00, 0x04, 0x00 });
						// read until the client closes the connection, so that the client
						// can read the answer first
						while (client.getInputStream().read(request) >= 0) {
							continue;
						}
					}
				}
			}
			catch (IOException ex) {
				// the server was closed
			}
		}

		@Override
		public void close() throws IOException, InterruptedException {
			this.socket.close();
			// wait, because the thread could still accept one more connection
			this.thread.join();
		}

	}

}
