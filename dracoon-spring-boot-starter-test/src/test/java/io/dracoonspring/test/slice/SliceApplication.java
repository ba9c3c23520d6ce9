// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.test.slice;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Is an application with more beans than the slice needs. */
@SpringBootApplication
class SliceApplication {

}
