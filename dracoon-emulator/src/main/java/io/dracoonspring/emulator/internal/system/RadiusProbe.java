// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.system;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.dracoonspring.emulator.internal.config.RadiusSettings;

/**
 * Tests whether RADIUS servers are reachable, with the Status-Server message of RFC 5997.
 */
final class RadiusProbe {

	private static final int TIMEOUT_MILLIS = 2000;

	private static final int STATUS_SERVER = 12;

	private static final int MESSAGE_AUTHENTICATOR = 80;

	private static final int DIGEST_LENGTH = 16;

	private static final int HEADER_LENGTH = 4 + DIGEST_LENGTH;

	private static final int LENGTH = HEADER_LENGTH + 2 + DIGEST_LENGTH;

	private static final int MAX_LENGTH = 4096;

	private final SecureRandom random = new SecureRandom();

	/**
	 * Asks the RADIUS server. If this server does not answer, asks the failover server.
	 * Blocks.
	 * @return whether one of the servers answers and knows the shared secret
	 */
	boolean answers(RadiusSettings settings) {
		RadiusSettings.Failover failover = settings.failoverServer();
		return answers(settings.ipAddress(), settings.port(), settings.sharedSecret()) || (failover != null
				&& answers(failover.failoverIpAddress(), failover.failoverPort(), settings.sharedSecret()));
	}

	private boolean answers(String host, int port, String sharedSecret) {
		byte[] secret = sharedSecret.getBytes(StandardCharsets.UTF_8);
		try (DatagramSocket socket = new DatagramSocket()) {
			byte[] question = question(secret);
			socket.setSoTimeout(TIMEOUT_MILLIS);
			socket.connect(InetAddress.getByName(host), port);
			socket.send(new DatagramPacket(question, question.length));
			DatagramPacket answer = new DatagramPacket(new byte[MAX_LENGTH], MAX_LENGTH);
			socket.receive(answer);
			return isGenuine(Arrays.copyOf(answer.getData(), answer.getLength()), question, secret);
		}
		catch (IOException ex) {
			// the server cannot be reached or does not answer in time
			return false;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("MD5 must be available", ex);
		}
	}

	private byte[] question(byte[] secret) throws GeneralSecurityException {
		byte[] authenticator = new byte[DIGEST_LENGTH];
		this.random.nextBytes(authenticator);
		byte[] message = ByteBuffer.allocate(LENGTH)
			.put((byte) STATUS_SERVER)
			.put((byte) this.random.nextInt())
			.putShort((short) LENGTH)
			.put(authenticator)
			.put((byte) MESSAGE_AUTHENTICATOR)
			.put((byte) (2 + DIGEST_LENGTH))
			.array();
		Mac mac = Mac.getInstance("HmacMD5");
		mac.init(new SecretKeySpec(secret, "HmacMD5"));
		System.arraycopy(mac.doFinal(message), 0, message, HEADER_LENGTH + 2, DIGEST_LENGTH);
		return message;
	}

	private static boolean isGenuine(byte[] answer, byte[] question, byte[] secret) throws GeneralSecurityException {
		if (answer.length < HEADER_LENGTH || answer[1] != question[1]) {
			return false;
		}
		MessageDigest md5 = MessageDigest.getInstance("MD5");
		md5.update(answer, 0, 4);
		md5.update(question, 4, DIGEST_LENGTH);
		md5.update(answer, HEADER_LENGTH, answer.length - HEADER_LENGTH);
		md5.update(secret);
		return MessageDigest.isEqual(md5.digest(), Arrays.copyOfRange(answer, 4, HEADER_LENGTH));
	}

}
