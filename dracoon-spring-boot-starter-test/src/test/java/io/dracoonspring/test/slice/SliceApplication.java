// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.test.slice;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * An application with more than the slice needs.
 */
@SpringBootApplication
class SliceApplication {

}
