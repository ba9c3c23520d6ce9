// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.crypto.FileKeyRecipient;
import io.dracoonspring.crypto.FileKeyRecipientEvent;
import io.dracoonspring.crypto.RecipientCheck;

/**
 * Asks the application whether it allows recipients of file keys, and reports each
 * recipient once.
 */
public final class Recipients {

	private static final Logger logger = LoggerFactory.getLogger(Recipients.class);

	/**
	 * The maximum number of recipients that are remembered. A recipient that was
	 * forgotten is logged again.
	 */
	private static final int MAX_LOGGED = 10_000;

	private final RecipientCheck check;

	private final Set<FileKeyRecipient> logged = Collections
		.newSetFromMap(Collections.synchronizedMap(new LinkedHashMap<>() {

			@Override
			protected boolean removeEldestEntry(Map.Entry<FileKeyRecipient, Boolean> eldest) {
				return size() > MAX_LOGGED;
			}

		}));

	Recipients(RecipientCheck check) {
		this.check = check;
	}

	/** Tells whether the application allows a file key for a recipient. May block. */
	boolean isAllowed(FileKeyRecipient recipient) {
		boolean allowed = this.check.isAllowed(recipient);
		if (this.logged.add(new FileKeyRecipient(recipient.id(), recipient.version(), recipient.fingerprint(), null,
				recipient.roomId()))) {
			logger.atLevel(allowed ? Level.INFO : Level.WARN)
				.addKeyValue("dracoon.recipient.id", recipient.id())
				.addKeyValue("dracoon.recipient.fingerprint", recipient.fingerprint())
				.addKeyValue("dracoon.room.id", recipient.roomId())
				.log("File keys are {} for the recipient {}, whose key pair '{}' has the fingerprint {}",
						allowed ? "encrypted" : "not encrypted", recipient.id(), recipient.version().value(),
						recipient.fingerprint());
			this.check.met(new FileKeyRecipientEvent(recipient, allowed));
		}
		return allowed;
	}

	/**
	 * Checks that a file key may be encrypted for a recipient. May block.
	 * @throws DracoonCryptoException with {@link Reason#RECIPIENT_REFUSED} if the
	 * application does not allow the recipient
	 */
	public void require(FileKeyRecipient recipient) {
		if (!isAllowed(recipient)) {
			throw new DracoonCryptoException(Reason.RECIPIENT_REFUSED,
					"The application does not allow file keys for the recipient " + recipient.id()
							+ " with the fingerprint " + recipient.fingerprint()
							+ ". Compare it with the owner of the key pair, and add it to the 'RecipientCheck' if it is "
							+ "right");
		}
	}

}
